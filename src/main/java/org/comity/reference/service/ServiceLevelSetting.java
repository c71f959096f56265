package org.comity.reference.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The service levels that an office has set, one row for each office. */
@Entity
@DynamicUpdate
@Table(name = "office_service_levels")
class ServiceLevelSetting {

    @Id
    private UUID id;

    @Column(name = "authority")
    private String authority;

    @Column(name = "review_days")
    private int reviewDays;

    @Column(name = "silent_days")
    private int silentDays;

    @Column(name = "acknowledge_days")
    private @Nullable Integer acknowledgeDays;

    @Column(name = "completeness_days")
    private @Nullable Integer completenessDays;

    @Column(name = "chase_days")
    private int chaseDays;

    @Column(name = "chase_again_days")
    private int chaseAgainDays;

    @Column(name = "status_note_days")
    private int statusNoteDays;

    @Column(name = "still_needed_days")
    private int stillNeededDays;

    @Column(name = "reply_days")
    private int replyDays;

    @Column(name = "convention_first")
    private boolean conventionFirst;

    @Version
    private int version;

    /** For the persistence provider. */
    protected ServiceLevelSetting() {}

    ServiceLevelSetting(UUID id, String authority) {
        this.id = id;
        this.authority = authority;
    }

    void says(NewServiceLevels wanted) {
        reviewDays = Objects.requireNonNullElse(wanted.reviewDays(), ServiceLevelsView.USUAL_REVIEW_DAYS);
        silentDays = Objects.requireNonNullElse(wanted.silentDays(), ServiceLevelsView.USUAL_SILENT_DAYS);
        acknowledgeDays = wanted.acknowledgeDays();
        completenessDays = wanted.completenessDays();
        var usual = ServiceLevelsView.USUAL;
        chaseDays = Objects.requireNonNullElse(wanted.chaseDays(), usual.chaseDays());
        chaseAgainDays = Objects.requireNonNullElse(wanted.chaseAgainDays(), usual.chaseAgainDays());
        statusNoteDays = Objects.requireNonNullElse(wanted.statusNoteDays(), usual.statusNoteDays());
        stillNeededDays = Objects.requireNonNullElse(wanted.stillNeededDays(), usual.stillNeededDays());
        replyDays = Objects.requireNonNullElse(wanted.replyDays(), usual.replyDays());
        conventionFirst = Boolean.TRUE.equals(wanted.conventionFirst());
    }

    ServiceLevelsView view() {
        return new ServiceLevelsView(
                reviewDays,
                silentDays,
                acknowledgeDays,
                completenessDays,
                chaseDays,
                chaseAgainDays,
                statusNoteDays,
                stillNeededDays,
                replyDays,
                conventionFirst,
                true);
    }

    int version() {
        return version;
    }
}
