package org.comity.publication.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comity.publication.program.PublicationProgram;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation.Term;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The relations of stored tables are those of the years that they have. */
class TableRelationsTest {

    private static final PublicationProgram PROGRAM = new PublicationProgram(
            "annual",
            1,
            Words.same("Annual"),
            12,
            List.of(),
            List.of(spec("all-years", "yearly"), spec("yearly", null)));

    private static TableSpec spec(String code, @Nullable String sumOf) {
        return new TableSpec(
                code,
                Words.same(code),
                Words.same(code),
                false,
                "requests-received",
                List.of("partner"),
                Map.of(),
                List.of(),
                sumOf,
                List.of());
    }

    private static PublishedTable table(String code, String... periods) {
        var axis = new Axis(
                PeriodAxis.CODE,
                Words.same("Period"),
                AxisRole.TIME,
                false,
                Arrays.stream(periods)
                        .map(period -> Category.of(period, Words.same(period), null))
                        .toList());
        var cells = new ArrayList<Cell>();
        Arrays.stream(periods).forEach(period -> cells.add(Cell.of(BigDecimal.ONE)));
        return new PublishedTable(
                code, Words.same(code), Words.same(code), "requests-received", 1, List.of(axis), cells, List.of());
    }

    @Test
    void theYearsOfAReleaseAddUpToItsPeriod() {
        var relations =
                TableRelations.of(PROGRAM, List.of(table("all-years", "2024/2025"), table("yearly", "2024", "2025")));

        assertThat(relations).hasSize(1);
        assertThat(relations.getFirst().terms())
                .containsExactly(
                        new Term("all-years", -1, Map.of("period", "2024/2025")),
                        new Term("yearly", 1, Map.of("period", "2024")),
                        new Term("yearly", 1, Map.of("period", "2025")));
    }

    @Test
    void aTableThatAnEditionLacksIsInNoRelation() {
        assertThat(TableRelations.of(PROGRAM, List.of(table("all-years", "2024/2025"))))
                .isEmpty();
    }
}
