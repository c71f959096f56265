package org.comity.publication.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.publication.counting.CountingOrder;
import org.comity.publication.program.PublicationProgram;
import org.comity.publication.table.Words;
import org.comity.rules.indicator.YearStart;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A publication of statistics for a period, with a stable address. */
@Entity
@DynamicUpdate
@Table(name = "release")
public class Release {

    @Id
    private UUID id;

    private String authority;
    private String code;
    private String program;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_fr")
    private String titleFr;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "year_start")
    private String yearStart;

    @Column(name = "scheduled_at")
    private @Nullable Instant scheduledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Release() {}

    Release(UUID id, String authority, NewRelease wanted, Author by) {
        this.id = id;
        this.authority = authority;
        this.code = wanted.code();
        this.program = wanted.program();
        this.from = wanted.from();
        this.to = wanted.to();
        this.yearStart = wanted.yearStart() == null ? "01-01" : wanted.yearStart();
        this.createdAt = by.at();
        this.createdBy = by.id();
        this.createdByName = by.name();
        this.titleEn = wanted.titleEn();
        this.titleFr = wanted.titleFr();
        this.scheduledAt = wanted.scheduledAt();
    }

    /** Sets what can change before publication. */
    void isNamed(String english, String french, @Nullable Instant scheduled) {
        this.titleEn = english;
        this.titleFr = french;
        this.scheduledAt = scheduled;
    }

    /** True if the release may be published at an instant. */
    public boolean isDue(Instant at) {
        return scheduledAt == null || !scheduledAt.isAfter(at);
    }

    /** The years of its period that have begun on a day, as the order to count them. */
    public CountingOrder order(PublicationProgram program, LocalDate today) {
        return CountingOrder.of(
                program, authority, YearStart.parse(yearStart), new CountingOrder.Days(from, to), today);
    }

    public UUID id() {
        return id;
    }

    public String authority() {
        return authority;
    }

    public String code() {
        return code;
    }

    public String program() {
        return program;
    }

    public Words title() {
        return new Words(titleEn, titleFr);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public String yearStart() {
        return yearStart;
    }

    public @Nullable Instant scheduledAt() {
        return scheduledAt;
    }

    public int version() {
        return version;
    }
}
