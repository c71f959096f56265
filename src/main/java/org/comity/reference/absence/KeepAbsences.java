package org.comity.reference.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.people.People;

/** Enters absences in the list of an office, changes and ends them, and shows them. */
@ApplicationScoped
class KeepAbsences {

    private final Absences absences;
    private final OfficeLists lists;
    private final People people;

    KeepAbsences(Absences absences, OfficeLists lists, People people) {
        this.absences = absences;
        this.lists = lists;
        this.people = people;
    }

    @Transactional
    List<AbsenceView> all(String authority) {
        lists.requireVisible(authority);
        return absences.of(authority).stream().map(Absence::view).toList();
    }

    @Transactional
    Versioned<AbsenceView> one(String authority, String code) {
        lists.requireVisible(authority);
        return shown(absences.find(authority, code).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Versioned<AbsenceView> keep(String authority, String code, NewAbsence wanted) {
        lists.requireChangeable(authority, "absence", code);
        check(authority, code, wanted);
        var absence = lists.changing(absences.find(authority, code), id -> new Absence(id, authority, code));
        absence.says(wanted);
        absences.persist(absence);
        lists.note(authority, OfficeList.ABSENCES, code, wanted.withoutRemark());
        absences.flush();
        return shown(absence);
    }

    private void check(String authority, String code, NewAbsence wanted) {
        var faults = new ArrayList<Fault>();
        var known = people.codes(authority);
        known.check("person", wanted.person(), wanted.from(), faults);
        known.check("deputy", wanted.deputy(), wanted.from(), faults);
        if (wanted.person().equals(wanted.deputy())) {
            faults.add(Fault.ofBody("deputy", "oneself", "must be another person than the one who is absent"));
        } else if (absences.leads(authority, code, wanted)) {
            faults.add(Fault.ofBody(
                    "deputy", "circle", "is absent on some of these days, and the deputies lead back to the person"));
        }
        if (wanted.until().isBefore(wanted.from())) {
            faults.add(Fault.ofBody("until", "out-of-order", "cannot be before from"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private static Versioned<AbsenceView> shown(Absence absence) {
        return new Versioned<>(absence.view(), absence.version());
    }
}
