package org.comity.reference.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.comity.base.audit.Author;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.people.UnitView.MemberView;
import org.comity.reference.people.UnitView.ProposedMemberView;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.TwoPersonAct;

/**
 * Enters units in the list of an office, changes and ends them, and shows them. A member that is added is proposed,
 * and sees what the unit may see from the confirmation by another person on; one that is left out does not see it any more.
 */
@ApplicationScoped
class KeepUnits {

    private final Units units;
    private final People people;
    private final OwnAuthorities authorities;
    private final OfficeLists lists;
    private final UnitMembers members;
    private final CurrentAuthor author;
    private final TwoPersons twoPersons;
    private final Ids ids;

    KeepUnits(
            Units units,
            People people,
            OwnAuthorities authorities,
            OfficeLists lists,
            UnitMembers members,
            CurrentAuthor author,
            TwoPersons twoPersons,
            Ids ids) {
        this.units = units;
        this.people = people;
        this.authorities = authorities;
        this.lists = lists;
        this.members = members;
        this.author = author;
        this.twoPersons = twoPersons;
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
        var by = author.get();
        var before = members.of(authority).getOrDefault(code, List.of());
        check(unit, wanted, before);
        if (unit.hasEnded(authorities.today(authority)) && unit.isProlongedTo(wanted.until())) {
            // It starts again with proposed members: one person alone gives nobody sight of its requests.
            before.forEach(member -> member.leaves(by.at()));
            before = List.of();
        }
        unit.says(wanted, by.at());
        units.persistAndFlush(unit);
        change(unit, before, wanted, by);
        lists.note(authority, OfficeList.UNITS, code, wanted);
        units.flush();
        return shown(unit);
    }

    /** A confirmation, as the history of the lists has it. */
    record Confirmed(List<String> confirmedMembers) {}

    /** Confirms the proposed members of a unit. Nobody confirms a proposal of the same person, or a membership of the same person. */
    @Transactional
    Versioned<UnitView> confirm(String authority, String code) {
        lists.requireChangeable(authority, "unit", code);
        var unit = units.find(authority, code).orElseThrow(ProblemException::notFound);
        lists.requireVersion(unit);
        var proposed = members.of(authority).getOrDefault(code, List.of()).stream()
                .filter(member -> member.since() == null)
                .toList();
        if (proposed.isEmpty()) {
            throw new ProblemException(ProblemKind.CONFLICT, "No member of the unit is proposed");
        }
        var first = new HashSet<String>();
        for (var member : proposed) {
            first.add(String.valueOf(member.proposedBy()));
            people.find(authority, member.person()).map(Person::caller).ifPresent(first::add);
        }
        twoPersons.require(TwoPersonAct.MEMBERSHIP_OF_UNIT, authority, first, "request", "members");
        var at = author.get().at();
        proposed.forEach(member -> member.isConfirmed(at));
        unit.membersChange(at);
        var confirmed = proposed.stream().map(UnitMember::person).toList();
        lists.note(authority, OfficeList.UNITS, code, new Confirmed(confirmed));
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
                people.ofCaller(authority, author.get().id()).map(Person::code).orElse("");
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

    private void change(OfficeUnit unit, List<UnitMember> before, NewUnit wanted, Author by) {
        before.stream()
                .filter(member -> !wanted.members().contains(member.person()))
                .forEach(member -> member.leaves(by.at()));
        var joining = new LinkedHashSet<>(wanted.members());
        before.forEach(member -> joining.remove(member.person()));
        joining.forEach(person -> members.persist(new UnitMember(ids.next(), unit, person, by)));
    }

    private Versioned<UnitView> shown(OfficeUnit unit) {
        return new Versioned<>(view(unit, members.of(unit.authority())), unit.version());
    }

    private static UnitView view(OfficeUnit unit, Map<String, List<UnitMember>> members) {
        var own = new ArrayList<MemberView>();
        var proposed = new ArrayList<ProposedMemberView>();
        for (var member : members.getOrDefault(unit.code(), List.of())) {
            var since = member.since();
            if (since == null) {
                proposed.add(new ProposedMemberView(member.person(), String.valueOf(member.proposedByName())));
            } else {
                own.add(new MemberView(member.person(), since));
            }
        }
        return new UnitView(unit.code(), unit.name(), own, proposed, unit.until());
    }
}
