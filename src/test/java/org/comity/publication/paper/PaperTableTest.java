package org.comity.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.publication.paper.PaperTable.Head;
import org.comity.publication.paper.PaperTable.Line;
import org.comity.publication.paper.PaperTable.Number;
import org.comity.publication.paper.PaperTable.Remark;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statuses of numbers on paper: words in the heading of a column, signs with a key in cells. */
class PaperTableTest {

    private static Number number(CellStatus... statuses) {
        return new Number("7", false, Remark.of(Set.of(statuses), Language.EN), "");
    }

    private static PaperTable table(Number... cells) {
        var lines = Stream.of(cells)
                .map(cell -> new Line("Line", 0, false, "", null, List.of(cell)))
                .toList();
        return new PaperTable("", "Line", List.of(new Head("2025")), lines).withRemarksInHeads();
    }

    @Test
    void aStatusOfAllNumbersOfAColumnIsAWordInItsHeading() {
        var table = table(number(CellStatus.PROVISIONAL), number(CellStatus.REVISED, CellStatus.PROVISIONAL));

        assertThat(table.columns().getFirst().remarks())
                .extracting(Remark::word)
                .containsExactly("provisional");
        assertThat(table.lines().get(0).cells().getFirst().remarks()).isEmpty();
        assertThat(table.lines().get(1).cells().getFirst().remarks())
                .extracting(Remark::sign)
                .containsExactly("r");
    }

    @Test
    void theKeyHasEachSignOfTheCellsOnce() {
        var table = table(number(CellStatus.REVISED), number(), number(CellStatus.REVISED, CellStatus.BREAK));

        assertThat(table.key()).extracting(Remark::sign).containsExactly("b", "r");
        assertThat(table.key()).extracting(Remark::word).containsExactly("break in the series", "revised");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachStatusOfANumberHasASignOfItsOwn(Language language) {
        var all = Remark.of(EnumSet.allOf(CellStatus.class), language);

        assertThat(all).extracting(Remark::sign).hasSize(4).doesNotHaveDuplicates();
    }
}
