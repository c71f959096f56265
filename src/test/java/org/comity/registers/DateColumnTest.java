package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.comity.base.sheet.text.SheetNote;
import org.comity.registers.dates.DateColumn;
import org.comity.registers.dates.DateColumn.Numbered;
import org.comity.registers.dates.DateOrder;
import org.comity.registers.dates.DateProofs;
import org.comity.registers.dates.DateRead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateColumnTest {

    @Test
    void datesComeInSeveralForms() {
        for (var text : List.of(
                "2014-03-12",
                "2014-3-12",
                "2014/03/12",
                "20140312",
                "2014-03-12T00:00:00Z",
                "2014-03-12 00:00",
                "12 March 2014",
                "12th of March 2014",
                "12-Mar-2014",
                "12. March 2014",
                "March 12, 2014",
                "Wednesday, 12 March 2014")) {
            assertThat(read(text).day()).as(text).isEqualTo("2014-03-12");
        }
    }

    @Test
    void anInstantFallsOnItsDayInTheZoneOfTheOffice() {
        assertThat(read("2023-12-31T23:00:00Z").day()).isEqualTo("2024-01-01");
        assertThat(codes(read("2023-12-31T23:00:00Z"))).containsExactly("DAY_IN_ZONE");
        assertThat(read("2024-01-01T00:30+02:00").day()).isEqualTo("2023-12-31");
        assertThat(read("2023-12-31T23:00:00").day()).isEqualTo("2023-12-31");
        assertThat(codes(read("2023-12-31T10:00:00Z"))).isEmpty();
    }

    @Test
    void anImpossibleTimeIsAFault() {
        for (var text : List.of(
                "2023-12-31T25:00:00Z",
                "2023-12-31 24:00",
                "2023-12-31 10:61",
                "31.12.2023 25:00",
                "2023-12-31T10:00+19:00")) {
            assertThat(fault(read(text))).as(text).isEqualTo("IMPOSSIBLE_DATE");
        }
    }

    @Test
    void monthsHaveNamesInSeveralLanguages() {
        for (var text : List.of(
                "1er mai 2024",
                "1 de mayo de 2024",
                "1\u00BA de maio de 2024",
                "1. Mai 2024",
                "1 maggio 2024",
                "1 \u043C\u0430\u044F 2024 \u0433.",
                "\u0661 \u0645\u0627\u064A\u0648 \u0662\u0660\u0662\u0664",
                "2024\u5E745\u67081\u65E5",
                "mercredi 1 mai 2024",
                "\u0662\u0660\u0662\u0664-\u0660\u0665-\u0660\u0661")) {
            assertThat(read(text).day()).as(text).isEqualTo("2024-05-01");
        }
        assertThat(read("3 f\u00E9vrier 2024").day()).isEqualTo("2024-02-03");
        assertThat(fault(read("f\u00E9vrier 2024"))).isEqualTo("INCOMPLETE_DATE");
    }

    @Test
    void oneDayAfterTheTwelfthSettlesTheColumn() {
        assertThat(in(List.of("13/02/2014", "03/02/2014"), null, "03/02/2014").day())
                .isEqualTo("2014-02-03");
        assertThat(in(List.of("02/13/2014", "03/02/2014"), null, "03/02/2014").day())
                .isEqualTo("2014-03-02");
        assertThat(codes(in(List.of("13/02/2014", "03/02/2014"), null, "03/02/2014")))
                .containsExactly("DATE_ORDER");
    }

    @Test
    void whatNothingSettlesIsAFault() {
        assertThat(fault(read("03/02/2014"))).isEqualTo("AMBIGUOUS_DATE");
        assertThat(fault(in(List.of("13/02/2014", "02/13/2014"), null, "03/02/2014")))
                .isEqualTo("CONTRADICTORY_DATES");
        assertThat(read("03/03/2014").day()).isEqualTo("2014-03-03");
    }

    @Test
    void theMappingSettlesIt() {
        assertThat(in(List.of(), DateOrder.DMY, "03/02/2014").day()).isEqualTo("2014-02-03");
        assertThat(in(List.of(), DateOrder.MDY, "03/02/2014").day()).isEqualTo("2014-03-02");
        assertThat(fault(in(List.of(), DateOrder.ISO, "03/02/2014"))).isEqualTo("NOT_A_DATE");
        assertThat(fault(in(List.of(), DateOrder.MDY, "13/02/2014"))).isEqualTo("IMPOSSIBLE_DATE");
    }

    @Test
    void dotsMeanThatTheDayComesFirst() {
        assertThat(read("03.02.2014").day()).isEqualTo("2014-02-03");
        assertThat(codes(read("03.02.2014"))).containsExactly("DATE_ORDER");
    }

    @Test
    void theCenturyOfTwoDigitsIsAGuess() {
        assertThat(read("13.02.14").day()).isEqualTo("2014-02-13");
        assertThat(read("13-Feb-98").day()).isEqualTo("1998-02-13");
        assertThat(codes(read("13.02.14"))).containsExactly("CENTURY_GUESSED");
    }

    @Test
    void whatIsNoDayIsAFault() {
        assertThat(fault(read("2014-02-30"))).isEqualTo("IMPOSSIBLE_DATE");
        assertThat(fault(read("31.06.2014"))).isEqualTo("IMPOSSIBLE_DATE");
        assertThat(fault(read("2027-01-01"))).isEqualTo("FUTURE_DATE");
        assertThat(fault(read("0214-03-12"))).isEqualTo("IMPLAUSIBLE_DATE");
        assertThat(fault(read("2014"))).isEqualTo("INCOMPLETE_DATE");
        assertThat(fault(read("March 2014"))).isEqualTo("INCOMPLETE_DATE");
        assertThat(fault(read("41710"))).isEqualTo("DAY_COUNT");
        assertThat(fault(read("soon"))).isEqualTo("NOT_A_DATE");
        assertThat(fault(read("12 Brumaire 2014"))).isEqualTo("NOT_A_DATE");
    }

    private static DateRead read(String text) {
        return in(List.of(text), null, text);
    }

    private static DateRead in(List<String> column, @Nullable DateOrder told, String text) {
        var proofs = new DateProofs();
        column.forEach(proofs::look);
        return new DateColumn(proofs, told, new Numbered(null, false), SampleRegister.TODAY, SampleRegister.ZONE)
                .read(text);
    }

    private static List<String> codes(DateRead read) {
        return read.guesses().stream().map(SheetNote::code).toList();
    }

    private static String fault(DateRead read) {
        return Objects.requireNonNull(read.fault()).code();
    }
}
