package org.comity.registers.cutoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.audit.Author;

/** A cut-off day that a supervisor set. It is written once; the last one of an authority is in force. */
@Entity
@Table(name = "import_cut_off")
class ImportCutOff {

    @Id
    private UUID id;

    @Column(name = "authority")
    private String authority;

    private LocalDate day;
    private String reason;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_by_name")
    private String setByName;

    @Column(name = "set_at")
    private Instant setAt;

    /** For the persistence provider. */
    protected ImportCutOff() {}

    ImportCutOff(UUID id, String authority, NewImportCutOff wanted, Author author) {
        this.id = id;
        this.authority = authority;
        this.day = wanted.day();
        this.reason = wanted.reason();
        this.setBy = author.id();
        this.setByName = author.name();
        this.setAt = author.at();
    }

    LocalDate day() {
        return day;
    }

    /** True if this person set it. */
    boolean isOf(String person) {
        return setBy.equals(person);
    }

    ImportCutOffView.SetCutOffView view() {
        return new ImportCutOffView.SetCutOffView(day, reason, setByName, setAt);
    }
}
