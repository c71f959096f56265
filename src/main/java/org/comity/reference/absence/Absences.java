package org.comity.reference.absence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.reference.authority.OfficeEntries;

/** The absences of the people of the offices of the caller. */
@ApplicationScoped
public class Absences implements OfficeEntries<Absence> {

    /** The codes of the people of an office who are absent on a day. */
    public Set<String> on(String authority, LocalDate day) {
        return of(authority).stream()
                .filter(one -> one.overlaps(day, day))
                .map(Absence::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * True if the deputies lead back to the person: the deputy of a new absence is absent on some of its days, and the deputy of that
     * absence, or one further on, is the person. The work of all of them would be in the day of nobody who is present.
     */
    boolean leads(String authority, String code, NewAbsence wanted) {
        var others = of(authority).stream()
                .filter(one -> !one.code().equals(code) && one.overlaps(wanted.from(), wanted.until()))
                .toList();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(wanted.deputy()));
        while (!open.isEmpty()) {
            var deputy = open.remove();
            if (deputy.equals(wanted.person())) {
                return true;
            }
            if (seen.add(deputy)) {
                others.stream()
                        .filter(one -> one.isOf(deputy))
                        .map(Absence::deputy)
                        .forEach(open::add);
            }
        }
        return false;
    }
}
