package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.registers.SampleWorkbook.day;
import static org.comity.registers.SampleWorkbook.error;
import static org.comity.registers.SampleWorkbook.neverCalculated;
import static org.comity.registers.SampleWorkbook.number;

import java.util.Map;
import org.comity.registers.layout.FindingView;
import org.comity.registers.mapping.Mapping;
import org.junit.jupiter.api.Test;

/** A workbook with every fault that could be thought of, and its report. */
class EveryFaultTest {

    private static SampleWorkbook workbook() {
        var workbook = new SampleWorkbook();
        workbook.tab("Cover");
        workbook.tab("Old lists", "hidden").row("nothing to see");
        workbook.tab("Register 2010-20")
                .hiddenColumn(14)
                .row("Register of the central authority")
                .emptyRows(1)
                .row("Case", "", "", "", "Days", "", "", "", "", "Result", "", "Other", "", "")
                .row(
                        "Reference",
                        "In/out",
                        "Type",
                        "Country",
                        "Date of request",
                        "Received abroad",
                        "Granted",
                        "Surrendered",
                        "Offence",
                        "Outcome",
                        "Date",
                        "Status",
                        "Remarks",
                        "Remarks")
                .row("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14")
                .row(
                        "A/1",
                        "out",
                        "EXT",
                        "USA",
                        day("41710"),
                        day("41720"),
                        day("41800"),
                        day("41900"),
                        "fraud",
                        "surrendered",
                        day("41900"))
                .row("A/1", "out", "EXT", "USA", "12 March 2014")
                .row(
                        "A/2",
                        "sideways",
                        "divorce",
                        "Atlantis",
                        "03/02/2014",
                        "",
                        "",
                        "",
                        "UNCAC 99",
                        "surr'd",
                        "31.06.2015",
                        "asleep")
                .row("A/3", "out", "EXT", "Congo", error("#N/A"), "", "", "", error("#REF!"), neverCalculated())
                .row("A/4", "out", "EXT", "YUG", day("60"), "", "", "", "", "executed", "2015-01-01")
                .row(
                        "A/5",
                        "out",
                        "EXT",
                        "AUS",
                        "2014",
                        "March 2014",
                        "soon",
                        "2099-01-01",
                        "",
                        "refused",
                        "2014-01-01")
                .row("A/6", "out", "EXT", "USA", "2014-03-12", "2014-03-10")
                .row("A/7", "out", "EXT", "USA", "2014-03-12", "2014-06-01", "2014-05-01")
                .row("A/8", "out", "EXT", "USA", "2014-03-12", "", "", "2015-01-01", "", "refused", "2015-02-01")
                .row("A/9", "out", "EXT", "USA", "2014-03-12", "", "2014-05-01", "", "", "", "2015-02-01", "pending")
                .row("A/10", "out", "EXT", "USA", "2014-03-12", "", "", "", "", "refused", "2015-02-01", "pending")
                .row("EXT-OUT/2014/00001", "out", "EXT", "USA", "2014-03-12")
                .row("A/11", "", "", "", "", "", "", "", "x".repeat(301))
                .row("A/12", "in", "EXT", "USA", "0214-03-12", "", "", "", "y".repeat(4001))
                .row("Total 2014", "", "", "", "", "", "", "", "", number("12"))
                .row(
                        "A/13",
                        "out",
                        "EXT",
                        "Kgdm of Norway",
                        number("41710"),
                        "",
                        "",
                        "2015-04-01",
                        "dÃ©tournement; vol",
                        "",
                        "",
                        "",
                        "-")
                .hiddenRow("A/14", "out", "EXT", "USA", "13-Feb-14", "", "", "", "", "refused")
                .row(
                        "A/15",
                        "out",
                        "EXT",
                        "USA",
                        "2014-03-12",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "beyond the heading")
                .row("Total", "", "", "", "", "", "", "", "", number("14"))
                .merge("A1:N1")
                .merge("A3:D3")
                .merge("E3:I3")
                .merge("J3:K3")
                .merge("L3:N3");
        return workbook;
    }

    private static final Mapping MAPPING = SampleMapping.of(Map.of("dated", "Date of request"))
            .with(
                    "milestones",
                    Map.of(
                            "Received abroad", Map.of("step", "RECORD_RECEIPT"),
                            "Granted", Map.of("step", "RECORD_GRANT"),
                            "Surrendered", Map.of("step", "RECORD_SURRENDER")))
            .made();

    @Test
    void theReportNamesThemAllByTheirCells() {
        var register =
                SampleRegister.file(workbook().bytes()).withMapping(MAPPING).read();

        print(register);
        assertThat(register.faultCodes())
                .contains(
                        "DUPLICATE_IN_FILE",
                        "UNKNOWN_DIRECTION",
                        "UNKNOWN_KIND",
                        "UNKNOWN_COUNTRY",
                        "AMBIGUOUS_COUNTRY",
                        "OWN_COUNTRY",
                        "AMBIGUOUS_DATE",
                        "IMPOSSIBLE_DATE",
                        "INCOMPLETE_DATE",
                        "IMPLAUSIBLE_DATE",
                        "NOT_A_DATE",
                        "FUTURE_DATE",
                        "NO_DATE",
                        "UNKNOWN_OFFENCE",
                        "UNKNOWN_OUTCOME",
                        "UNKNOWN_STATUS",
                        "OUTCOME_NOT_POSSIBLE",
                        "OUTCOME_CONTRADICTS_STEPS",
                        "DATE_WITHOUT_OUTCOME",
                        "STATUS_CONTRADICTS_OUTCOME",
                        "STEP_BEFORE_ENTRY",
                        "STEPS_OUT_OF_ORDER",
                        "CELL_ERROR",
                        "NO_VALUE",
                        "MISSING",
                        "TOO_LONG",
                        "TOTAL_ROW",
                        "TOO_MANY_CELLS");
        assertThat(register.guessCodes())
                .contains(
                        "SHEET_TAKEN",
                        "HIDDEN_ROWS",
                        "HIDDEN_COLUMNS",
                        "HEADING_FOUND",
                        "HEADING_ROWS",
                        "HEADING_TAKEN",
                        "REPEATED_HEADING",
                        "COLUMN_UNUSED",
                        "COLUMN_NUMBERS",
                        "TOTAL_AT_THE_FOOT",
                        "DAY_COUNTED",
                        "CENTURY_GUESSED",
                        "STEPS_NOT_RECORDED",
                        "OUTCOME_DAY_NOT_RECORDED",
                        "PERHAPS_SEVERAL",
                        "OWN_SERIES",
                        "MOJIBAKE",
                        "EMPTY_MARK");
        assertThat(register.findings().faults())
                .filteredOn(fault -> fault.code().equals("CELL_ERROR"))
                .extracting(FindingView::cell)
                .containsExactly("'Register 2010-20'!E9", "'Register 2010-20'!I9");
        assertThat(register.findings().unknownValues()).isNotEmpty();
    }

    private static void print(ReadSample register) {
        var counts = register.reading().counts();
        System.out.printf(
                "Every fault: sheet %s, heading in rows %s, %d rows, %d ready, %d faulty, %d faults, %d guesses%n",
                register.register().form().sheet(),
                register.register().headingRows(),
                counts.rows(),
                counts.ready(),
                counts.faulty(),
                register.findings().faultCount(),
                register.findings().guessCount());
        register.findings()
                .faults()
                .forEach(fault -> System.out.printf(
                        "  %-24s %-26s %s%s%n",
                        fault.cell() == null
                                ? "row " + fault.row()
                                : fault.cell().replaceAll(".*!", ""),
                        fault.code(),
                        fault.detail(),
                        fault.suggestions().isEmpty() ? "" : " - perhaps " + fault.suggestions()));
        register.findings()
                .guesses()
                .forEach(guess -> System.out.printf(
                        "  guess, row %-3d %-26s %s: %s%n",
                        guess.row(), guess.code(), guess.column() == null ? "" : guess.column(), guess.detail()));
    }
}
