package org.comity.reference.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.people.UnitView.MemberView;

/**
 * Enters units in the list of an office, changes and ends them, and shows them. A member that is added sees what the unit may
 * see from then on; one that is left out does not see it any more.
 */
@ApplicationScoped
class KeepUnits {

    private final Units units;
    private final People people;
    private final OwnAuthorities authorities;
    private final OfficeLists lists;
    private final UnitMembers members;
    private final CurrentCaller current;
    private final Now now;
    private final Ids ids;

    KeepUnits(
            Units units,
            People people,
            OwnAuthorities authorities,
            OfficeLists lists,
            UnitMembers members,
            CurrentCaller current,
            Now now,
            Ids ids) {
        this.units = units;
        this.people = people;
        this.authorities = authorities;
        this.lists = lists;
        this.members = members;
        this.current = current;
        this.now = now;
        this.ids = ids;
    }

    @Transactional
    List<UnitView> all(String authority) {
        lists.requireVisible(authority);
        var belonging = members.of(authority);
        return units.of(authority).stream().map(unit -> view(unit, belonging)).toList();
    }

    @Transactional
    Versioned<UnitView> one(String authority, String code) {
        lists.requireVisible(authority);
        return shown(units.find(authority, code).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Versioned<UnitView> keep(String authority, String code, NewUnit wanted) {
        lists.requireChangeable(authority, "unit", code);
        var unit = lists.changing(units.find(authority, code), id -> new OfficeUnit(id, authority, code));
        var at = now.instant();
        var before = members.of(authority).getOrDefault(code, List.of());
        check(unit, wanted, before);
        unit.says(wanted, at);
        units.persistAndFlush(unit);
        change(unit, before, wanted, at);
        lists.note(authority, OfficeList.UNITS, code, wanted);
        units.flush();
        return shown(unit);
    }

    /** A member must be a person of the list today; one who belongs to the unit already may have ended. */
    private void check(OfficeUnit unit, NewUnit wanted, List<UnitMember> before) {
        var authority = unit.authority();
        var faults = new ArrayList<Fault>();
        var today = authorities.today(authority);
        var codes = people.codes(authority);
        var oneself =
                people.ofCaller(authority, current.get().id()).map(Person::code).orElse("");
        for (var i = 0; i < wanted.members().size(); i++) {
            var person = wanted.members().get(i);
            if (before.stream().noneMatch(member -> member.person().equals(person))) {
                codes.check("members/" + i, person, today, faults);
                if (person.equals(oneself)) {
                    faults.add(Fault.ofBody("members/" + i, "oneself", "another administrator must enter you"));
                }
            }
        }
        if (wanted.members().contains(oneself) && unit.isProlongedTo(wanted.until())) {
            faults.add(Fault.ofBody("until", "oneself", "another administrator must prolong a unit with you"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private void change(OfficeUnit unit, List<UnitMember> before, NewUnit wanted, Instant at) {
        before.stream()
                .filter(member -> !wanted.members().contains(member.person()))
                .forEach(member -> member.leaves(at));
        var joining = new LinkedHashSet<>(wanted.members());
        before.forEach(member -> joining.remove(member.person()));
        joining.forEach(person -> members.persist(new UnitMember(ids.next(), unit, person, at)));
    }

    private Versioned<UnitView> shown(OfficeUnit unit) {
        return new Versioned<>(view(unit, members.of(unit.authority())), unit.version());
    }

    private static UnitView view(OfficeUnit unit, Map<String, List<UnitMember>> members) {
        var own = members.getOrDefault(unit.code(), List.of()).stream()
                .map(member -> new MemberView(member.person(), member.since()))
                .toList();
        return new UnitView(unit.code(), unit.name(), own, unit.until());
    }
}
