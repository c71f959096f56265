package org.comity.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;
import org.junit.jupiter.api.Test;

/** The period of an edition in words. The release of the sample is that of 2023 and 2024. */
class EditionPeriodTest {

    private static final LocalDate END = LocalDate.of(2024, 12, 31);
    private static final LocalDate COUNTED = LocalDate.of(2024, 11, 1);

    private static PublishedEdition edition(int from, LocalDate lastDay) {
        var years = IntStream.rangeClosed(from, 2024)
                .mapToObj(year -> new Category(
                        String.valueOf(year),
                        Words.same(String.valueOf(year)),
                        null,
                        new Category.Days(
                                LocalDate.of(year, 1, 1), year == 2024 ? lastDay : LocalDate.of(year, 12, 31)),
                        null))
                .toList();
        var words = Words.same("Requests");
        var axis = new Axis("period", new Words("Period", "Période"), AxisRole.TIME, false, years);
        var cells = years.stream().map(year -> Cell.of(BigDecimal.ONE)).toList();
        return SampleEdition.of(
                List.of(new PublishedTable("requests", words, words, "received", 1, List.of(axis), cells, List.of())));
    }

    @Test
    void aReleaseWhosePeriodIsOverHasItsFirstAndLastDay() {
        assertThat(EditionPeriod.of(edition(2023, END), Language.EN)).isEqualTo("1 January 2023 – 31 December 2024");
        assertThat(EditionPeriod.of(SampleEdition.of(List.of()), Language.EN))
                .isEqualTo("1 January 2023 – 31 December 2024");
    }

    @Test
    void aYearThatWasNotOverEndsWithTheLastDayThatWasCounted() {
        assertThat(EditionPeriod.of(edition(2022, COUNTED), Language.EN))
                .isEqualTo("2022 to 2023, and 2024 up to 1 November 2024");
        assertThat(EditionPeriod.of(edition(2023, COUNTED), Language.EN))
                .isEqualTo("2023, and 2024 up to 1 November 2024");
        assertThat(EditionPeriod.of(edition(2024, COUNTED), Language.EN)).isEqualTo("2024 up to 1 November 2024");
    }

    @Test
    void theSameInFrench() {
        assertThat(EditionPeriod.of(edition(2022, COUNTED), Language.FR))
                .isEqualTo("De 2022 à 2023, et 2024 jusqu’au 1er novembre 2024");
        assertThat(EditionPeriod.of(edition(2024, COUNTED), Language.FR)).isEqualTo("2024 jusqu’au 1er novembre 2024");
    }
}
