package org.comity.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.rules.workflow.Kind;
import org.junit.jupiter.api.Test;

class StockAndFlowTest {

    @Test
    void theIdentityHolds() {
        var figures = new StockAndFlow(
                2,
                List.of(
                        new Figure.Stock(0, 5),
                        new Figure.Entered(1, 3),
                        new Figure.Finalised(1, "REFUSED", 2),
                        new Figure.Stock(1, 6),
                        new Figure.Reopened(2, 1),
                        new Figure.Finalised(2, "SURRENDERED", 4),
                        new Figure.Stock(2, 3)));

        assertThat(figures.isBalanced()).isTrue();
        assertThat(figures.lines(Kind.EXTRADITION, figures.results()))
                .extracting(line -> line.row() + line.values())
                .containsExactly(
                        "CARRIED_FORWARD[5, 6]",
                        "NEW[3, 0]",
                        "REOPENED[0, 1]",
                        "RECLASSIFIED_IN[0, 0]",
                        "REDIRECTED_IN[0, 0]",
                        "SPLIT_OFF[0, 0]",
                        "SURRENDERED[0, 4]",
                        "REFUSED[2, 0]",
                        "WITHDRAWN[0, 0]",
                        "NO_LONGER_REQUIRED[0, 0]",
                        "IMPOSSIBLE[0, 0]",
                        "OTHERWISE_FINALISED[0, 0]",
                        "FINALISED[2, 4]",
                        "RECLASSIFIED_OUT[0, 0]",
                        "REDIRECTED_OUT[0, 0]",
                        "JOINED[0, 0]",
                        "CONTINUING[6, 3]",
                        "UNEXPLAINED_DIFFERENCE[0, 0]");
    }

    @Test
    void whatIsReclassifiedComesAndGoesOnEachItsOwnSide() {
        var figures = new StockAndFlow(
                1,
                List.of(
                        new Figure.Stock(0, 5),
                        new Figure.ReclassifiedIn(1, 3),
                        new Figure.ReclassifiedOut(1, 1),
                        new Figure.Stock(1, 7)));
        var oneSided = new StockAndFlow(1, List.of(new Figure.Stock(0, 5), new Figure.ReclassifiedOut(1, 1)));

        assertThat(figures.isBalanced()).isTrue();
        assertThat(oneSided.isBalanced()).isFalse();
    }

    @Test
    void splitsJoiningsAndOtherDirectionsHaveASideEach() {
        var figures = new StockAndFlow(
                1,
                List.of(
                        new Figure.Stock(0, 5),
                        new Figure.SplitOff(1, 2),
                        new Figure.RedirectedIn(1, 3),
                        new Figure.Joined(1, 1),
                        new Figure.RedirectedOut(1, 4),
                        new Figure.Stock(1, 5)));

        assertThat(figures.isBalanced()).isTrue();
        for (var one : List.of(
                new Figure.SplitOff(1, 1),
                new Figure.RedirectedIn(1, 1),
                new Figure.Joined(1, 1),
                new Figure.RedirectedOut(1, 1))) {
            assertThat(new StockAndFlow(1, List.of(one)).isBalanced()).isFalse();
        }
    }

    @Test
    void aBrokenIdentityIsShownAndNotMended() {
        var figures = new StockAndFlow(1, List.of(new Figure.Stock(0, 5), new Figure.Stock(1, 6)));

        assertThat(figures.isBalanced()).isFalse();
        assertThat(figures.lines(Kind.MLA, figures.results()).getLast().values())
                .containsExactly(-1L);
    }

    @Test
    void aResultThatTheKindDoesNotHaveIsShownAllTheSame() {
        var figures = new StockAndFlow(
                1, List.of(new Figure.Finalised(1, "SURRENDERED", 1), new Figure.Finalised(1, "ARCHIVED", 2)));

        assertThat(figures.lines(Kind.MLA, figures.results()))
                .extracting(StatementLine::row)
                .containsSubsequence("NEW", "SURRENDERED", "EXECUTED", "OTHERWISE_FINALISED", "ARCHIVED", "FINALISED");
    }

    @Test
    void everyRowSaysWhatItCounts() {
        assertThat(new StockAndFlow(1, List.of()).lines(Kind.MLA, List.of())).allSatisfy(line -> {
            assertThat(line.title()).isNotBlank();
            assertThat(line.definition()).endsWith(".");
        });
    }
}
