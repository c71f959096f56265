package org.comity.registers.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.registers.files.PlaceInTime;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A list of another office that was taken for comparison. */
@Entity
@DynamicUpdate
@Table(name = "reconciliation")
public class Reconciliation {

    @Id
    private UUID id;

    private String authority;
    private String partner;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private LocalDate until;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "byte_count")
    private long bytes;

    private String guesses;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_by_name")
    private String takenByName;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Column(name = "erased_by")
    private @Nullable String erasedBy;

    @Column(name = "erased_because")
    private @Nullable String erasedBecause;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Reconciliation() {}

    Reconciliation(UUID id, String authority, NewReconciliation wanted, Read read, Author taker) {
        this.id = id;
        this.authority = authority;
        this.partner = wanted.partner();
        this.from = wanted.from();
        this.until = wanted.until();
        this.fileName = wanted.upload().name();
        this.sha256 = read.sha256();
        this.rows = read.rows();
        this.bytes = wanted.upload().content().length;
        this.guesses = read.guesses();
        this.takenAt = taker.at();
        this.takenBy = taker.id();
        this.takenByName = taker.name();
    }

    /**
     * The result of reading a list.
     *
     * @param rows number of its rows
     * @param guesses the guesses that were made about it, as JSON
     */
    record Read(String sha256, int rows, String guesses) {}

    /** Marks the list as erased, with the reason. Words of the file are removed. */
    void isErased(String because, Author eraser) {
        fileName = "erased";
        guesses = "[]";
        erasedAt = eraser.at();
        erasedBy = eraser.id();
        erasedBecause = because;
    }

    /** Its place in the list of all. */
    PlaceInTime place() {
        return new PlaceInTime(takenAt, id);
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    String partner() {
        return partner;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    String guesses() {
        return guesses;
    }

    String takenBy() {
        return takenBy;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    int version() {
        return version;
    }

    ReconciliationView view() {
        return new ReconciliationView(
                id,
                authority,
                partner,
                from,
                until,
                fileName,
                sha256,
                rows,
                takenByName,
                takenAt,
                erasedAt,
                erasedBecause,
                version);
    }
}
