package org.comity.reference.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.reference.authority.OfficeEntry;
import org.hibernate.annotations.DynamicUpdate;

/** An absence of a person of an office, from a day until another, with a deputy. */
@Entity
@DynamicUpdate
@Table(name = "office_absence")
class Absence extends OfficeEntry {

    private String person = "";
    private String deputy = "";

    @Column(name = "from_on")
    private LocalDate from = LocalDate.EPOCH;

    /** For the persistence provider. */
    protected Absence() {}

    Absence(UUID id, String authority, String code) {
        super(id, authority, code);
    }

    void says(NewAbsence wanted) {
        isNamed(wanted.name() == null ? code() : wanted.name(), wanted.until());
        person = wanted.person();
        deputy = wanted.deputy();
        from = wanted.from();
    }

    /** True if it has a day of a span. */
    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !hasEnded(first);
    }

    boolean isOf(String one) {
        return person.equals(one);
    }

    String person() {
        return person;
    }

    String deputy() {
        return deputy;
    }

    AbsenceView view() {
        return new AbsenceView(code(), name(), person, deputy, from, until());
    }
}
