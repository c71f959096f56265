package org.comity.reference.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.QueryParameters;
import org.comity.reference.countries.Countries;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.law.Instrument;
import org.comity.rules.national.NationalLimit;

/**
 * Reads the filters of lists whose values are codes. A code that does not exist is a fault, since the empty list that it
 * would give looks like an answer.
 */
@ApplicationScoped
public class FilterCodes {

    private final Countries countries;
    private final Set<String> instruments;
    private final Set<String> rules;
    private final CurrentCaller current;

    /** The codes are collected once: countries and law book change only with a restart. */
    FilterCodes(Countries countries, LawBook book, CurrentCaller current) {
        var limits = book.nationalLaws().stream().flatMap(law -> law.limits().stream());
        this.countries = countries;
        instruments = set(book.instruments().stream().map(Instrument::code));
        rules = set(
                Stream.concat(book.deadlineRules().stream().map(DeadlineRule::code), limits.map(NationalLimit::code)));
        this.current = current;
    }

    /** In the order of their lists, which decides between two codes that are equally near to a wrong one. */
    private static Set<String> set(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The own authority in {@code authority}: one whose requests the caller sees. */
    public Optional<String> authority(QueryParameters query) {
        return query.code("authority", current.sight().authorities(), "/api/v1/authorities");
    }

    /** The State in {@code counterpart}, today's or a former one. */
    public Optional<String> counterpart(QueryParameters query) {
        return query.code(
                "counterpart", code -> countries.find(code).isPresent(), "/api/v1/countries", countries::hint);
    }

    /** The instrument in {@code legalBasis}, or a further code. */
    public Optional<String> legalBasis(QueryParameters query, String further) {
        return query.code("legalBasis", with(instruments, further), "/api/v1/law/instruments, or " + further);
    }

    /** The rule of deadlines in {@code rule}, the time limit of a State that was set as a deadline, or a further code. */
    public Optional<String> deadlineRule(QueryParameters query, String further) {
        return query.code("rule", with(rules, further), "/api/v1/law/deadline-rules");
    }

    private static Set<String> with(Set<String> codes, String further) {
        var all = new LinkedHashSet<>(codes);
        all.add(further);
        return all;
    }
}
