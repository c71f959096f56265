package org.comity.reference.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Now;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Regions;
import org.comity.reference.people.People;
import org.comity.reference.people.Units;
import org.jspecify.annotations.Nullable;

/** Enters rules of assignment in the list of an office, changes and ends them, and shows them. */
@ApplicationScoped
class KeepAssignmentRules {

    private final AssignmentRules rules;
    private final OfficeLists lists;
    private final People people;
    private final Units units;
    private final Countries countries;
    private final Regions regions;
    private final OwnAuthorities authorities;
    private final Now now;

    KeepAssignmentRules(
            AssignmentRules rules,
            OfficeLists lists,
            People people,
            Units units,
            Countries countries,
            Regions regions,
            OwnAuthorities authorities,
            Now now) {
        this.now = now;
        this.rules = rules;
        this.lists = lists;
        this.people = people;
        this.units = units;
        this.countries = countries;
        this.regions = regions;
        this.authorities = authorities;
    }

    @Transactional
    List<AssignmentRuleView> all(String authority) {
        lists.requireVisible(authority);
        return rules.inOrder(authority).stream()
                .map(rule -> shown(authority, rule))
                .toList();
    }

    @Transactional
    Versioned<AssignmentRuleView> one(String authority, String code) {
        lists.requireVisible(authority);
        return versioned(authority, rules.find(authority, code).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Versioned<AssignmentRuleView> keep(String authority, String code, NewAssignmentRule wanted) {
        lists.requireChangeable(authority, "assignmentRule", code);
        var stored = rules.find(authority, code);
        check(authority, wanted, stored.map(AssignmentRule::view).orElse(null));
        var rule = lists.changing(stored, id -> new AssignmentRule(id, authority, code));
        rule.says(wanted);
        rules.persist(rule);
        lists.note(authority, OfficeList.ASSIGNMENT_RULES, code, wanted);
        rules.flush();
        rules.forgetAfterTransaction(authority);
        return versioned(authority, rule);
    }

    private void check(String authority, NewAssignmentRule wanted, @Nullable AssignmentRuleView before) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < wanted.countries().size(); i++) {
            if (countries.find(wanted.countries().get(i)).isEmpty()) {
                faults.add(Fault.ofBody("countries/" + i, "unknown", "must be a code of GET /api/v1/countries"));
            }
        }
        for (var i = 0; i < wanted.regions().size(); i++) {
            if (regions.find(wanted.regions().get(i)).isEmpty()) {
                faults.add(Fault.ofBody("regions/" + i, "unknown", "must be a region or sub-region of UN M49"));
            }
        }
        checkTarget(authority, wanted, before, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    /** A person or a unit that the rule has already is not checked again: a rule of one that ended can be ended. */
    private void checkTarget(
            String authority, NewAssignmentRule wanted, @Nullable AssignmentRuleView before, List<Fault> faults) {
        var officer = wanted.officer();
        var unit = wanted.unit();
        if ((officer == null) == (unit == null)) {
            faults.add(Fault.ofBody("officer", "one-of", "name either a person in officer or a unit in unit"));
        } else if (officer != null && (before == null || !officer.equals(before.officer()))) {
            people.codes(authority).check("officer", officer, authorities.today(authority), faults);
        } else if (unit != null && (before == null || !unit.equals(before.unit()))) {
            units.check(authority, "unit", unit, faults);
        }
    }

    private Versioned<AssignmentRuleView> versioned(String authority, AssignmentRule rule) {
        return new Versioned<>(shown(authority, rule.view()), rule.version());
    }

    private AssignmentRuleView shown(String authority, AssignmentRuleView rule) {
        var unit = rule.unit();
        var candidates =
                unit == null ? Set.of(String.valueOf(rule.officer())) : units.peopleIn(authority, unit, now.instant());
        var today = authorities.today(authority);
        return rule.givesNobody(
                candidates.stream().noneMatch(person -> people.codes(authority).has(person, today)));
    }
}
