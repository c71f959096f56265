package org.comity.cases.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.cases.access.Holders;
import org.comity.cases.access.NewLevel;
import org.comity.cases.officer.Choosing.Admission;
import org.comity.cases.officer.Choosing.Office;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.absence.Absences;
import org.comity.reference.assignment.AssignmentRules;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.countries.Region;
import org.comity.reference.countries.Regions;
import org.comity.reference.people.People;
import org.comity.reference.people.Units;
import org.jspecify.annotations.Nullable;

/** Begins the choice of officers by the rules of an office, and says who may be one. */
@ApplicationScoped
public class ChooseOfficers {

    private final AssignmentRules rules;
    private final People people;
    private final Units units;
    private final Absences absences;
    private final LoadsOfPeople loads;
    private final Regions regions;
    private final Holders holders;
    private final OwnAuthorities authorities;
    private final CurrentCaller current;
    private final Now now;

    ChooseOfficers(
            AssignmentRules rules,
            People people,
            Units units,
            Absences absences,
            LoadsOfPeople loads,
            Regions regions,
            Holders holders,
            OwnAuthorities authorities,
            CurrentCaller current,
            Now now) {
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.absences = absences;
        this.loads = loads;
        this.regions = regions;
        this.holders = holders;
        this.authorities = authorities;
        this.current = current;
        this.now = now;
    }

    /** A choice by the rules of an office that are used today, for a caller of the office. */
    public Choosing begin(String authority) {
        var used = rules.used(authority);
        return new Choosing(
                used, this::places, new ListedOffice(authority, used.isEmpty() ? LocalDate.EPOCH : today(authority)));
    }

    private LocalDate today(String authority) {
        return authorities.today(authority);
    }

    private List<String> places(String country) {
        return Stream.of(regions.subregionOf(country), regions.regionOf(country))
                .flatMap(found -> found.stream().map(Region::code))
                .distinct()
                .toList();
    }

    /** Who may be the officer of a request that is there. */
    public Admission of(CooperationRequest request) {
        return codes -> holders.admitted(request, codes);
    }

    /**
     * Who may be the officer of a request that is registered at a level: everybody at the usual one; otherwise the caller and those
     * whom the call names, because nobody gets an access right by a rule.
     */
    public Admission ofNew(String authority, @Nullable NewLevel access) {
        return access == null || access.level() == AccessLevel.NORMAL
                ? Set::copyOf
                : codes -> named(authority, access, codes);
    }

    private Set<String> named(String authority, NewLevel access, List<String> codes) {
        var ofUnits = access.units().stream()
                .flatMap(unit -> units.peopleIn(authority, unit, now.instant()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return codes.stream()
                .filter(person -> ofUnits.contains(person) || isNamed(authority, access, person))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isNamed(String authority, NewLevel access, String person) {
        var caller = people.named(authority, person).map(one -> one.caller()).orElse("");
        return caller.equals(current.get().id())
                || access.assigned().contains(person)
                || access.assigned().contains(caller);
    }

    /** The lists of an office today. */
    private final class ListedOffice implements Office {

        private final String authority;
        private final LocalDate today;

        ListedOffice(String authority, LocalDate today) {
            this.authority = authority;
            this.today = today;
        }

        @Override
        public List<String> members(String unit) {
            return units.peopleIn(authority, unit, now.instant()).stream()
                    .sorted()
                    .toList();
        }

        @Override
        public Set<String> absent() {
            return absences.on(authority, today);
        }

        @Override
        public boolean isInForce(String person) {
            return people.codes(authority).has(person, today);
        }

        @Override
        public Map<String, Long> loads(Collection<String> codes) {
            return loads.of(authority, codes);
        }
    }
}
