package org.comity.cases.officer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.cases.history.Detail.Keys;
import org.comity.cases.officer.RuleTrial.Candidate;
import org.comity.cases.request.content.RequestContent;
import org.comity.reference.assignment.AssignmentConditions.RegionsOf;
import org.comity.reference.assignment.AssignmentRuleView;
import org.comity.reference.assignment.RoutedRequest;
import org.comity.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * Chooses officers within one transaction, by the rules of one office in their order. It counts those that it has chosen, so that the
 * requests of an import are divided among the members of a unit. It reads nothing for an office without rules.
 */
public final class Choosing {

    private final List<AssignmentRuleView> rules;
    private final Office office;
    private final RegionsOf regions;
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Long> loads = new HashMap<>();

    /** How many requests each person got here. None of them is written before the last choice. */
    private final Map<String, Long> given = new HashMap<>();

    private @Nullable Set<String> absent;

    Choosing(List<AssignmentRuleView> rules, RegionsOf regions, Office office) {
        this.rules = rules;
        this.regions = regions;
        this.office = office;
    }

    /** The people of an office, as they are read when a rule holds. */
    interface Office {

        /** The codes of the members of a unit, in their order. */
        List<String> members(String unit);

        /** The codes of the people who are absent today. */
        Set<String> absent();

        /** True if a person may be chosen today. */
        boolean isInForce(String person);

        /** How many open requests each of these people has. */
        Map<String, Long> loads(Collection<String> people);
    }

    /** Who may be the officer of a request. */
    @FunctionalInterface
    public interface Admission {

        /** Those of these codes of people who may see the request. */
        Set<String> among(List<String> people);
    }

    /**
     * Who was chosen.
     *
     * @param officer the code of the person
     * @param rule the code of the rule
     */
    public record Chosen(String officer, String rule) {}

    /**
     * A content with its officer.
     *
     * @param noted what the history notes beside it: the code of the rule that gave the officer; empty if none did
     */
    public record Named(RequestContent content, Map<String, Object> noted) {

        /** A content as it is. */
        public static Named asItIs(RequestContent content) {
            return new Named(content, Map.of());
        }

        /** True if a rule gave the officer. */
        public boolean isByRule() {
            return !noted.isEmpty();
        }
    }

    /** The content of a new request with the officer of the first rule that holds, unless it names one itself. */
    public Named named(Procedure procedure, RequestContent content, Admission admission) {
        return content.officer() != null
                ? Named.asItIs(content)
                : choose(routed(procedure, content), null, admission)
                        .map(chosen -> new Named(
                                content.assigned(chosen.officer(), null),
                                Map.<String, Object>of(Keys.OFFICER_BY_RULE, chosen.rule())))
                        .orElseGet(() -> Named.asItIs(content));
    }

    /** The officer by the first rule that holds and can give one; a present officer whom it can choose stays. */
    public Optional<Chosen> choose(RoutedRequest request, @Nullable String present, Admission admission) {
        var first = trials(request, present, admission)
                .flatMap(trial ->
                        Optional.ofNullable(trial.officer())
                                .map(officer -> new Chosen(officer, trial.rule().code()))
                                .stream())
                .findFirst();
        first.filter(chosen -> !chosen.officer().equals(present))
                .ifPresent(chosen -> given.merge(chosen.officer(), 1L, Long::sum));
        return first;
    }

    /** Each rule tried on a request, one after the other. */
    Stream<RuleTrial> trials(RoutedRequest request, @Nullable String present, Admission admission) {
        return rules.stream()
                .map(rule -> rule.conditions()
                        .unmet(request, regions)
                        .map(unmet -> RuleTrial.notMet(rule, unmet))
                        .orElseGet(() -> chosen(rule, present, admission)));
    }

    /** The values of a request on which rules depend. */
    public static RoutedRequest routed(Procedure procedure, RequestContent content) {
        return new RoutedRequest(
                procedure.direction(),
                procedure.kind(),
                content.counterpart(),
                content.language(),
                content.urgency() != null);
    }

    private RuleTrial chosen(AssignmentRuleView rule, @Nullable String present, Admission admission) {
        var unit = rule.unit();
        var people = unit == null
                ? Stream.ofNullable(rule.officer()).toList()
                : members.computeIfAbsent(unit, office::members);
        var excluded = excluded(people, admission);
        var free =
                people.stream().filter(person -> !excluded.containsKey(person)).toList();
        read(free);
        var candidates = people.stream()
                .map(person -> new Candidate(
                        person,
                        loads.containsKey(person) && !excluded.containsKey(person) ? load(person) : null,
                        excluded.get(person)))
                .toList();
        var officer = present != null && free.contains(present)
                ? Optional.of(present)
                : free.stream()
                        .min(Comparator.<String>comparingLong(this::load).thenComparing(Comparator.naturalOrder()));
        return new RuleTrial(rule, null, candidates, officer.orElse(null));
    }

    private long load(String person) {
        return loads.getOrDefault(person, 0L) + given.getOrDefault(person, 0L);
    }

    /** Where all who could be chosen are absent, they can be chosen all the same: their deputies see the work. */
    private Map<String, Exclusion> excluded(List<String> people, Admission admission) {
        var excluded = new HashMap<String, Exclusion>();
        people.stream()
                .filter(person -> !office.isInForce(person))
                .forEach(person -> excluded.put(person, Exclusion.ENDED));
        var inForce =
                people.stream().filter(person -> !excluded.containsKey(person)).toList();
        var admitted = inForce.isEmpty() ? Set.<String>of() : admission.among(inForce);
        inForce.stream()
                .filter(person -> !admitted.contains(person))
                .forEach(person -> excluded.put(person, Exclusion.NOT_ADMITTED));
        if (admitted.size() > 1 && !absent().containsAll(admitted)) {
            admitted.stream()
                    .filter(person -> absent().contains(person))
                    .forEach(person -> excluded.put(person, Exclusion.ABSENT));
        }
        return excluded;
    }

    private Set<String> absent() {
        if (absent == null) {
            absent = office.absent();
        }
        return absent;
    }

    private void read(List<String> people) {
        var unread =
                people.stream().filter(person -> !loads.containsKey(person)).toList();
        if (people.size() > 1 && !unread.isEmpty()) {
            loads.putAll(office.loads(unread));
        }
    }
}
