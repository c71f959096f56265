package org.comity.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelayLedgerTest {

    private static final List<LifeMove> YEAR = List.of(
            move(1, Step.REGISTER, "2025-01-10", State.REGISTERED),
            move(2, Step.ACKNOWLEDGE, "2025-01-15", State.UNDER_REVIEW),
            move(5, Step.ACCEPT, "2025-03-01", State.ACCEPTED),
            move(6, Step.SEND_FOR_EXECUTION, "2025-03-05", State.SENT_FOR_EXECUTION),
            move(7, Step.CONFIRM_RECEIPT, "2025-03-12", State.IN_EXECUTION),
            move(10, Step.RETURN_EXECUTED, "2025-11-20", State.EXECUTED),
            move(11, Step.TRANSMIT_RESULTS, "2025-12-01", State.RESULTS_TRANSMITTED),
            move(12, Step.CLOSE, "2026-01-05", State.CLOSED));
    private static final List<LifeSideProcess> BESIDE = List.of(
            beside(SideProcessKind.REQUEST_FOR_INFORMATION, "2025-01-20", "2025-02-19", 3, 4),
            beside(SideProcessKind.POSTPONEMENT, "2025-06-01", "2025-09-01", 8, 9));

    @Test
    void aYearAsCountedByHand() {
        var ledger = DelayLedger.of(Direction.INCOMING, YEAR, BESIDE, day("2026-03-01"));

        assertThat(ledger.spans())
                .extracting(span -> span.from() + " " + span.holder() + " " + span.days() + " "
                        + span.event().code())
                .containsExactly(
                        "2025-01-10 OUR_OFFICE 5 REGISTER",
                        "2025-01-15 OUR_OFFICE 5 ACKNOWLEDGE",
                        "2025-01-20 MISSING_INFORMATION 30 REQUEST_FOR_INFORMATION",
                        "2025-02-19 OUR_OFFICE 10 REQUEST_FOR_INFORMATION",
                        "2025-03-01 OUR_OFFICE 4 ACCEPT",
                        "2025-03-05 EXECUTING_AUTHORITY 7 SEND_FOR_EXECUTION",
                        "2025-03-12 EXECUTING_AUTHORITY 81 CONFIRM_RECEIPT",
                        "2025-06-01 SUSPENDED 92 POSTPONEMENT",
                        "2025-09-01 EXECUTING_AUTHORITY 80 POSTPONEMENT",
                        "2025-11-20 OUR_OFFICE 11 RETURN_EXECUTED");
        assertThat(ledger.totals())
                .containsOnly(
                        entry(RequestHolder.OUR_OFFICE, 35L),
                        entry(RequestHolder.MISSING_INFORMATION, 30L),
                        entry(RequestHolder.EXECUTING_AUTHORITY, 168L),
                        entry(RequestHolder.SUSPENDED, 92L));
        assertThat(ledger.grossDays()).isEqualTo(325);
        assertThat(ledger.netDays()).isEqualTo(203);
        assertThat(ledger.present()).isEmpty();
    }

    @Test
    void aPersonWhoIsLentToTheOtherStateIsWithItDuringAPostponement() {
        var beside = List.of(
                beside(SideProcessKind.POSTPONEMENT, "2025-06-01", "2025-09-01", 8, 10),
                beside(SideProcessKind.TEMPORARY_SURRENDER, "2025-07-01", "2025-08-01", 9, 11));

        assertThat(DelayLedger.of(Direction.INCOMING, YEAR, beside, day("2026-03-01"))
                        .totals())
                .contains(entry(RequestHolder.FOREIGN_AUTHORITY, 31L), entry(RequestHolder.SUSPENDED, 61L));
    }

    @Test
    void theDayOfAHandOverBelongsToWhoGetsTheRequest() {
        var before = DelayLedger.of(Direction.INCOMING, YEAR, BESIDE, day("2025-03-04"));
        var onTheDay = DelayLedger.of(Direction.INCOMING, YEAR, BESIDE, day("2025-03-05"));

        assertThat(before.present()).get().extracting(HeldSpan::holder).isEqualTo(RequestHolder.OUR_OFFICE);
        assertThat(onTheDay.present()).get().extracting(HeldSpan::holder).isEqualTo(RequestHolder.EXECUTING_AUTHORITY);
        assertThat(onTheDay.present()).get().extracting(HeldSpan::days).isEqualTo(0L);
        assertThat(onTheDay.grossDays()).isEqualTo(54);
    }

    @Test
    void ofSeveralSideProcessesTheFirstRowHolds() {
        var appeal = beside(SideProcessKind.APPEAL, "2025-05-01", "2025-07-01", 20, 21);
        var ledger = DelayLedger.of(
                Direction.INCOMING, YEAR, List.of(appeal, BESIDE.get(0), BESIDE.get(1)), day("2026-03-01"));

        assertThat(ledger.totals())
                .containsEntry(RequestHolder.COURT, 61L)
                .containsEntry(RequestHolder.SUSPENDED, 62L)
                .containsEntry(RequestHolder.EXECUTING_AUTHORITY, 137L);
    }

    @Test
    void aTranslationTakesNoDayFromAnotherHolder() {
        var translation = beside(SideProcessKind.TRANSLATION, "2025-02-25", "2025-04-01", 20, 21);
        var ledger = DelayLedger.of(Direction.INCOMING, YEAR, List.of(translation), day("2026-03-01"));

        assertThat(ledger.spans())
                .filteredOn(span -> "DL_TRANSLATION".equals(span.cause()))
                .extracting(span -> span.holder() + " " + span.stage() + " " + span.days())
                .containsExactly("OUR_OFFICE UNDER_REVIEW 4", "OUR_OFFICE ACCEPTED 4");
    }

    @Test
    void theCauseOnRecordGoesBeforeThatOfTheKind() {
        var question = new LifeSideProcess(
                SideProcessKind.CONSULTATION, day("2025-01-20"), day("2025-01-25"), "DL_COST_DISPUTE", 3, 4);
        var ledger = DelayLedger.of(Direction.INCOMING, YEAR, List.of(question), day("2025-02-01"));

        assertThat(ledger.spans()).extracting(HeldSpan::cause).contains("DL_COST_DISPUTE");
    }

    @Test
    void theDaysUntilAReopeningAreSuspended() {
        var moves = List.of(
                move(1, Step.REGISTER, "2025-01-01", State.REGISTERED),
                move(2, Step.WITHDRAW, "2025-01-11", State.WITHDRAWN),
                move(3, Step.REOPEN, "2025-02-10", State.UNDER_REVIEW));

        assertThat(DelayLedger.of(Direction.INCOMING, moves, List.of(), day("2025-02-20"))
                        .totals())
                .containsOnly(entry(RequestHolder.OUR_OFFICE, 20L), entry(RequestHolder.SUSPENDED, 30L));
        assertThat(DelayLedger.of(Direction.INCOMING, moves, List.of(), day("2025-02-01"))
                        .totals())
                .containsOnly(entry(RequestHolder.OUR_OFFICE, 10L));
    }

    @Test
    void aGapOfAnOlderRegisterHasNoHolder() {
        var moves = List.of(
                new LifeMove(1, Step.IMPORT, day("2015-01-01"), State.REGISTERED, false),
                new LifeMove(2, Step.IMPORT, day("2015-06-30"), State.EXECUTED, true),
                new LifeMove(3, Step.IMPORT, day("2015-07-10"), State.RESULTS_TRANSMITTED, false));
        var ledger = DelayLedger.of(Direction.INCOMING, moves, List.of(), day("2025-01-01"));

        assertThat(ledger.totals())
                .containsOnly(entry(RequestHolder.NOT_RECORDED, 180L), entry(RequestHolder.OUR_OFFICE, 10L));
        assertThat(ledger.grossDays()).isEqualTo(190);
        assertThat(ledger.netDays()).isEqualTo(10);
    }

    @Test
    void theDaysBeforeTheSendingArePreparation() {
        var moves = List.of(
                move(1, Step.REGISTER, "2025-01-01", State.DRAFT),
                move(2, Step.APPROVE, "2025-01-21", State.APPROVED),
                move(3, Step.SEND, "2025-02-01", State.SENT));
        var ledger = DelayLedger.of(Direction.OUTGOING, moves, List.of(), day("2025-03-01"));

        assertThat(ledger.preparationDays()).isEqualTo(31);
        assertThat(ledger.grossDays()).isEqualTo(28);
        assertThat(ledger.netDays()).isEqualTo(28);
    }

    @Test
    void eachHolderSaysWhoWaits() {
        assertThat(RequestHolder.OUR_OFFICE.waiting(Direction.INCOMING)).isEqualTo(RequestHolder.FOREIGN_AUTHORITY);
        assertThat(RequestHolder.COURT.waiting(Direction.INCOMING)).isEqualTo(RequestHolder.OUR_OFFICE);
        assertThat(RequestHolder.MISSING_INFORMATION.waiting(Direction.INCOMING))
                .isEqualTo(RequestHolder.OUR_OFFICE);
        assertThat(RequestHolder.MISSING_INFORMATION.waiting(Direction.OUTGOING))
                .isEqualTo(RequestHolder.FOREIGN_AUTHORITY);
        assertThat(RequestHolder.SUSPENDED.waiting(Direction.OUTGOING)).isNull();
    }

    private static LifeMove move(int seq, Step step, String on, State state) {
        return new LifeMove(seq, step, day(on), state, false);
    }

    private static LifeSideProcess beside(
            SideProcessKind kind, String opened, @Nullable String ended, int openedBy, int endedBy) {
        return new LifeSideProcess(
                kind, day(opened), ended == null ? null : day(ended), null, openedBy, ended == null ? null : endedBy);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
