package org.comity.cases.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.comity.base.time.Present;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.rules.deadline.DeadlineCalculator;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.LegalForce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A deadline of a request. Its days are legal days in the zone of the own authority. */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    private UUID id;

    /** An update names it, since the table has no index on the identifier alone. */
    @PartitionKey
    @Column(name = "request_id")
    private UUID requestId;

    private String authority;

    @Embedded
    private Ground ground;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Embedded
    private Counting counting;

    @Column(name = "suspended_since")
    private @Nullable LocalDate suspendedSince;

    @Column(name = "suspended_days")
    private int suspendedDays;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeadlineEnding ending;

    @Embedded
    private @Nullable Subject subject;

    @Column(name = "opened_by")
    private int openedBy;

    @Column(name = "counted_from")
    private @Nullable Integer countedFrom;

    @Column(name = "ended_by")
    private @Nullable Integer endedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Deadline() {}

    Deadline(UUID id, Owner owner, Ground ground, Due due, int openedBy) {
        this.id = id;
        this.requestId = owner.requestId();
        this.authority = owner.authority();
        this.ground = ground;
        this.startedOn = due.startedOn();
        this.dueOn = due.on();
        this.counting = due.counting();
        this.openedBy = openedBy;
    }

    /**
     * The record of the request that a deadline is about. A deadline that takes the place of another one is about the same record.
     *
     * @param kind kind of the record, such as {@code translation}
     * @param no number of the record within the request
     */
    @Embeddable
    @Schema(name = "DeadlineSubject", description = "The record of the request that a deadline is about")
    public record Subject(
            @Column(name = "record_kind") String kind,
            @Column(name = "record_no") int no) {}

    /** The request a deadline belongs to. */
    record Owner(UUID requestId, String authority) {}

    /** From when until when it runs, and how that was counted. */
    record Due(LocalDate startedOn, LocalDate on, Counting counting) {}

    /**
     * How the end of a deadline was counted.
     *
     * @param startedAt the instant from which hours are counted
     * @param startAssumed true if only the day of the event is known, and that instant is assumed
     * @param dueAt the instant at which hours run out
     * @param calendar the code of the calendar of the own State, by which the last day was counted or moved where its rule
     *     says so; null for a deadline that was opened before calendars were stored
     * @param holidaysKnown true if that calendar has the holidays of the year of the last day
     */
    @Embeddable
    record Counting(
            @Column(name = "started_at") @Nullable Instant startedAt,
            @Column(name = "start_assumed") boolean startAssumed,
            @Column(name = "due_at") @Nullable Instant dueAt,
            @Nullable String calendar,
            @Column(name = "holidays_known") boolean holidaysKnown) {

        /** Of days, under a calendar, until a last day. */
        static Counting by(WorkingCalendar calendar, LocalDate last) {
            return new Counting(null, false, null, calendar.code(), calendar.knowsHolidaysOf(last));
        }

        /** The same with an end that is later by days. */
        Counting later(int days) {
            return new Counting(
                    startedAt,
                    startAssumed,
                    dueAt == null ? null : dueAt.plus(days, ChronoUnit.DAYS),
                    calendar,
                    holidaysKnown);
        }
    }

    /**
     * When a deadline ends.
     *
     * @param at the instant, as far as it is known
     * @param toldIn the number of the entry of the history that records it
     */
    record End(LocalDate day, @Nullable Instant at, int toldIn) {

        static End of(When when, int toldIn) {
            return new End(when.on(), when.known(), toldIn);
        }
    }

    /**
     * Why there is a deadline.
     *
     * @param rule the code of its rule in the law book; null if set by hand without one
     * @param ruleVersion the version of the rule that opened it; null if no rule did
     * @param title what has to happen
     * @param force the legal force of its rule
     * @param effect what follows when it runs out
     * @param reason the reason it was set by hand
     */
    @Embeddable
    public record Ground(
            @Nullable String rule,
            @Column(name = "rule_version") @Nullable Integer ruleVersion,
            String title,

            @Enumerated(EnumType.STRING) @Column(name = "legal_force")
            LegalForce force,

            @Enumerated(EnumType.STRING) Effect effect,
            @Nullable String reason) {}

    /** Is suspended from a day on, or from its first day; one that has run out cannot be stopped any more. */
    void stops(LocalDate day) {
        if (suspendedSince == null && !day.isAfter(dueOn)) {
            suspendedSince = day.isBefore(startedOn) ? startedOn : day;
        }
    }

    /** Runs again from a day on, and ends later by the days of its suspension; answers whether it was suspended. */
    boolean resumes(LocalDate day) {
        if (suspendedSince == null) {
            return false;
        }
        endsLaterBy(
                (int) ChronoUnit.DAYS.between(dueOn, DeadlineCalculator.afterSuspension(dueOn, suspendedSince, day)));
        suspendedSince = null;
        return true;
    }

    private void endsLaterBy(int days) {
        suspendedDays += days;
        dueOn = dueOn.plusDays(days);
        counting = counting.later(days);
    }

    /** Is counted from an event, as if nothing had stopped it. */
    void isCountedFrom(Due due) {
        startedOn = due.startedOn();
        dueOn = due.on();
        counting = due.counting();
        suspendedDays = 0;
        suspendedSince = null;
    }

    /** True if it can end on a day: not before its event, unless it counts from a day to come. */
    boolean canEndOn(LocalDate day, LocalDate today) {
        return !day.isBefore(startedOn) || startedOn.isAfter(dueOn) || startedOn.isAfter(today);
    }

    /** True if it had not ended before a day, or on it. */
    boolean ranBefore(LocalDate day) {
        return endedOn == null || day.isBefore(endedOn);
    }

    /** True if it had not ended before a day. */
    boolean ranUntil(LocalDate day) {
        return endedOn == null || !day.isAfter(endedOn);
    }

    /** True if it ended because an entry opened another one in its place. */
    boolean isSupersededBy(int entry) {
        return ending == DeadlineEnding.SUPERSEDED && endedBy != null && endedBy == entry;
    }

    /** True if it neither ended nor is suspended. */
    boolean runs() {
        return endedOn == null && suspendedSince == null;
    }

    /** True if a person had to be released, or could ask for it, before a day. */
    boolean isReleaseDueBefore(LocalDate day) {
        return ground.effect().concernsRelease() && dueOn.isBefore(day);
    }

    /** Counts from a move that was recorded before the entry that opened it. */
    void countsFromMove(int place) {
        countedFrom = place;
    }

    /** Is about a record of the request. */
    void isAbout(@Nullable Subject record) {
        subject = record;
    }

    /** The record that it is about; null if it is about the request. */
    @Nullable
    Subject subject() {
        return subject;
    }

    void rollsTo(LocalDate day) {
        dueOn = day;
    }

    void ends(End end, DeadlineEnding how) {
        endedOn = end.day();
        endedAt = end.at();
        ending = how;
        endedBy = end.toldIn();
    }

    /** Runs again, because what ended it never happened. */
    void runsAgain() {
        endedOn = null;
        endedAt = null;
        ending = null;
        endedBy = null;
    }

    /** Ended at another time than recorded. */
    void endedInsteadAt(When when) {
        endedOn = when.on();
        endedAt = when.known();
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    String authority() {
        return authority;
    }

    Ground ground() {
        return ground;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Counting counting() {
        return counting;
    }

    @Nullable
    LocalDate suspendedSince() {
        return suspendedSince;
    }

    int suspendedDays() {
        return suspendedDays;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    DeadlineEnding ending() {
        return ending;
    }

    int openedBy() {
        return openedBy;
    }

    @Nullable
    Integer endedBy() {
        return endedBy;
    }

    /** True if the duty was met after its last day, or after its last instant where both instants are known. */
    boolean isMetLate() {
        if (ending != DeadlineEnding.MET || endedOn == null || suspendedSince != null) {
            return false;
        }
        var dueAt = counting.dueAt();
        return dueAt == null || endedAt == null ? endedOn.isAfter(dueOn) : endedAt.isAfter(dueAt);
    }

    /** True if its last day or instant has passed, and it neither ended nor is suspended. */
    boolean isOverdueAt(Present present) {
        var dueAt = counting.dueAt();
        var passed = dueAt == null ? dueOn.isBefore(present.day()) : dueAt.isBefore(present.instant());
        return passed && runs();
    }
}
