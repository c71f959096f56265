package org.comity.registers.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.registers.reading.RegisterPass;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One import: the reading of a register with its report, and its commitment if there is one. */
@Entity
@DynamicUpdate
@Table(name = "import_run")
public class ImportRun {

    @Id
    private UUID id;

    private String authority;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;
    private String mapping;
    private String report;

    private String dictionary = "{}";

    @Column(name = "mapping_name")
    private @Nullable String mappingName;

    @Column(name = "mapping_version")
    private @Nullable Integer mappingVersion;

    @Column(name = "row_count")
    private int rows;

    private int ready;
    private int changed;

    @Column(name = "already_imported")
    private int alreadyImported;

    private int faulty;
    private @Nullable Integer added;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "read_by")
    private String readBy;

    @Column(name = "read_by_name")
    private String readByName;

    @Column(name = "committed_at")
    private @Nullable Instant committedAt;

    @Column(name = "committed_by")
    private @Nullable String committedBy;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Column(name = "erased_by")
    private @Nullable String erasedBy;

    @Column(name = "erased_because")
    private @Nullable String erasedBecause;

    @Version
    private int version;

    /** For the persistence provider. */
    protected ImportRun() {}

    ImportRun(UUID id, String authority, Origin origin, Author reader) {
        this.id = id;
        this.authority = authority;
        this.state = ImportState.DRY_RUN;
        this.fileName = origin.fileName();
        this.sha256 = origin.sha256();
        this.mapping = origin.mapping();
        this.mappingName = origin.mappingName();
        this.mappingVersion = origin.mappingVersion();
        this.readAt = reader.at();
        this.readBy = reader.id();
        this.readByName = reader.name();
        this.report = "{}";
    }

    /** The file that was read. */
    record Origin(
            String fileName,
            String sha256,
            String mapping,
            @Nullable String mappingName,
            @Nullable Integer mappingVersion) {}

    void reports(RegisterPass.Counts counts, String newReport, String newDictionary) {
        rows = counts.rows();
        ready = counts.ready();
        changed = counts.changed();
        alreadyImported = counts.alreadyImported();
        faulty = counts.faulty();
        report = newReport;
        dictionary = newDictionary;
    }

    /** Marks the run as erased, with the reason. Cells and words of the file are removed. */
    void isErased(String because, Author eraser, String emptyReport) {
        state = ImportState.ERASED;
        fileName = "erased";
        mapping = "{}";
        dictionary = "{}";
        report = emptyReport;
        erasedAt = eraser.at();
        erasedBy = eraser.id();
        erasedBecause = because;
    }

    void isCommitted(int newlyAdded, Author committer) {
        state = ImportState.COMMITTED;
        added = newlyAdded;
        committedAt = committer.at();
        committedBy = committer.id();
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    ImportState state() {
        return state;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    String mapping() {
        return mapping;
    }

    String dictionary() {
        return dictionary;
    }

    @Nullable
    String mappingName() {
        return mappingName;
    }

    @Nullable
    Integer mappingVersion() {
        return mappingVersion;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }

    @Nullable
    String erasedBecause() {
        return erasedBecause;
    }

    String report() {
        return report;
    }

    RegisterPass.Counts counts() {
        return new RegisterPass.Counts(rows, ready, changed, alreadyImported, faulty);
    }

    @Nullable
    Integer added() {
        return added;
    }

    Instant readAt() {
        return readAt;
    }

    String readBy() {
        return readBy;
    }

    /** True if the person read the file or committed it. */
    boolean isOf(String person) {
        return readBy.equals(person) || person.equals(committedBy);
    }

    String readByName() {
        return readByName;
    }

    @Nullable
    Instant committedAt() {
        return committedAt;
    }

    int version() {
        return version;
    }
}
