package org.comity.cases.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.comity.cases.deadline.DeadlineStops.SideProcessTime;
import org.comity.cases.deadline.DeadlineView;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.counting.CountFrom;
import org.comity.rules.deadline.counting.CountStep;
import org.comity.rules.deadline.counting.CountStepKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The explanation of a deadline whose clock was stopped says what is so. */
class ExplanationTest {

    private static final LawBook BOOK = LawBookReader.builtIn();
    private static final DeadlineRule RULE =
            BOOK.deadlineRule("SLA_EXECUTE_ROUTINE").orElseThrow();
    private static final LocalDate START = LocalDate.parse("2026-01-05");

    /** 120 days end on Tuesday, 5 May. */
    private static final LocalDate COUNTED = LocalDate.parse("2026-05-05");

    private static final SideProcessTime STOP = stop("2026-01-12", "2026-01-15");

    @Test
    void aStopLeadsToTheRecordedEnd() {
        var shown = explained(COUNTED.plusDays(3), 3, null, STOP);

        assertThat(shown.asCounted()).isTrue();
        assertThat(shown.steps()).extracting(CountStep::kind).contains(CountStepKind.SUSPENDED);
    }

    @Test
    void anEndThatEachStopMovedFromAWeekendIsTheRecordedOne() {
        var first = stop("2026-01-12", "2026-01-16");
        var second = stop("2026-02-02", "2026-02-03");

        assertThat(explained(LocalDate.parse("2026-05-12"), 5, null, first, second)
                        .asCounted())
                .isTrue();
    }

    @Test
    void aRecordedEndThatIsEarlierThanTheCountIsAnotherOne() {
        var shown = explained(COUNTED.minusDays(27), 3, null, STOP);

        assertThat(shown.asCounted()).isFalse();
        assertThat(shown.steps()).extracting(CountStep::kind).contains(CountStepKind.RECORDED);
    }

    @Test
    void aDayThatAPersonStatedIsNotCountedAlsoWhereTheClockWasStopped() {
        var shown = explained(LocalDate.parse("2026-06-05"), 3, "the court asked for it", STOP);

        assertThat(shown.count()).isNull();
        assertThat(shown.steps())
                .extracting(CountStep::kind)
                .contains(CountStepKind.STATED)
                .doesNotContain(CountStepKind.RECORDED);
    }

    private static SideProcessTime stop(String from, String to) {
        var kind = RULE.suspendsOn().iterator().next();
        return new SideProcessTime(kind, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static DeadlineComputation explained(
            LocalDate dueOn, int suspendedDays, @Nullable String reason, SideProcessTime... stops) {
        var zone = ZoneId.of("Europe/Vienna");
        var calendar = BOOK.calendar("AUT").orElseThrow();
        return new Explanation(
                        view(dueOn, suspendedDays, reason),
                        RULE,
                        new CountFrom(START, null, zone),
                        calendar,
                        List.of(stops))
                .view(List.of(), List.of());
    }

    private static DeadlineView view(LocalDate dueOn, int suspendedDays, @Nullable String reason) {
        return new DeadlineView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                RULE.code(),
                1,
                RULE.title(),
                RULE.force(),
                false,
                RULE.effect(),
                RULE.effect().title(),
                reason,
                null,
                START,
                dueOn,
                null,
                null,
                null,
                "AUT",
                true,
                null,
                suspendedDays,
                null,
                null,
                false,
                false,
                null);
    }
}
