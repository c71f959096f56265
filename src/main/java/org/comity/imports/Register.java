package org.comity.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.rules.procedure.Step;
import org.comity.sheet.ColumnName;
import org.comity.sheet.DayCount;
import org.comity.sheet.Form;
import org.comity.sheet.Sheet;
import org.comity.sheet.SheetRow;
import org.comity.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** A register in a file: opened, its heading understood, and its rows read one after the other without holding them. */
final class Register {

    /** So many rows with something in them are looked at for the heading. */
    private static final int TOP = 40;

    private final Sheet sheet;
    private final NewMapping mapping;
    private final Surroundings here;
    private final Findings findings;
    private final @Nullable Columns columns;
    private final @Nullable Survey survey;
    private int aside;

    /**
     * What a register is read against.
     *
     * @param lists the lists of codes
     * @param dictionary what people confirmed of the words of this office
     * @param country our own country
     * @param today the present day there
     */
    record Surroundings(Lists lists, Dictionary dictionary, String country, LocalDate today) {}

    private Register(Sheet sheet, NewMapping mapping, Surroundings here, Findings findings) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.here = here;
        this.findings = findings;
        this.columns = columns();
        this.survey = columns == null ? null : Survey.of(sheet, columns);
    }

    /** Opens a file by a mapping; throws the problem of a mapping that does not fit, or of a file that is none. */
    static Register open(byte[] bytes, NewMapping mapping, Surroundings here, Consumer<FindingView> faults) {
        new MappingCheck(mapping, here.lists(), Register::inItsPart).checkForm();
        var findings = new Findings(faults);
        var sheet = Sheets.open(bytes, mapping.wanted());
        sheet.form().guesses().forEach(note -> findings.guess(Spot.of(1), note.code(), note.detail()));
        return new Register(sheet, mapping, here, findings);
    }

    /** The mapping is a part of an upload beside its file. */
    private static String inItsPart(String pointer) {
        return "/mapping" + pointer;
    }

    private @Nullable Columns columns() {
        var top = new ArrayList<SheetRow>();
        sheet.read(row -> {
            if (!row.isEmpty()) {
                top.add(row);
            }
            return top.size() < TOP;
        });
        if (top.isEmpty()) {
            findings.fault(Spot.of(1), "NO_HEADING", "the file is empty");
            return null;
        }
        var heading = new HeadingFinder(top, sheet.merges(), mapping).find();
        if (heading.isEmpty()) {
            findings.fault(Spot.of(1), "NO_HEADING", "there is no such row as the mapping says");
            return null;
        }
        if (!headingsCanBeKept(heading.get())) {
            return null;
        }
        var found = Columns.of(heading.get(), mapping, findings);
        var check = new MappingCheck(mapping, here.lists(), Register::inItsPart);
        new HeadingCheck(check, mapping, found.heading()).check();
        tellHeading(heading.get(), top.getFirst().row());
        return found;
    }

    /** Headings are kept with each row, so that one which cannot be kept is told before anything is read. */
    private boolean headingsCanBeKept(RegisterHeading heading) {
        boolean all = true;
        for (int i = 0; i < heading.width(); i++) {
            var fault = RowShape.faultOfHeading(heading.words(i));
            if (fault.isPresent()) {
                var place = Spot.of(heading.to(), "Column " + ColumnName.of(i));
                findings.fault(place, fault.get().code(), fault.get().detail());
                all = false;
            }
        }
        return all;
    }

    private void tellHeading(RegisterHeading heading, int first) {
        if (heading.from() > first && mapping.headingRow() == null) {
            findings.guess(
                    Spot.of(heading.from()),
                    "HEADING_FOUND",
                    "the heading is in row " + heading.from() + "; what stands above is not read");
        }
        if (heading.to() > heading.from() && mapping.headingRows() == null) {
            findings.guess(
                    Spot.of(heading.from()),
                    "HEADING_ROWS",
                    "the rows " + heading.from() + " to " + heading.to() + " are the heading together");
        }
    }

    /** Reads the rows. What is wrong with them is told to the findings before they are given out. */
    void read(Consumer<ReadRow> taker) {
        if (columns == null || survey == null) {
            return;
        }
        if (columns.understandsNothing()) {
            findings.fault(
                    Spot.of(columns.row()),
                    "NO_HEADING",
                    "no heading is understood: a row must name the columns, or the mapping say what they are");
            return;
        }
        tellBlanks(columns, survey);
        tellMissingColumns(columns);
        var reader = new RowReader(here, dates(columns, survey), columns.milestones());
        var doubles = new Doubles(columns, findings);
        var meanings = new Meanings(mapping, here);
        sheet.read(row -> {
            boolean filled = row.row() > columns.row() && !row.isEmpty();
            if (filled && isAside(row, columns, survey)) {
                aside++;
            } else if (filled) {
                var line = new Line(row, columns, meanings, findings, sheet::nameOf);
                taker.accept(doubles.checked(reader.read(line), line));
            }
            return true;
        });
    }

    private void tellBlanks(Columns found, Survey surveyed) {
        surveyed.filledBlanks()
                .forEach(place -> findings.guess(
                        Spot.of(found.row(), found.names().get(place)),
                        "BLANK_HEADING",
                        "has no heading: it is kept with the row and has no effect"));
    }

    /** What no row can have is told once and not in every row. */
    private void tellMissingColumns(Columns found) {
        for (var field : List.of(Field.DIRECTION, Field.KIND, Field.COUNTERPART)) {
            var constant = mapping.constants().containsKey(field.key());
            if (!constant && found.name(field).isEmpty()) {
                findings.fault(
                        Spot.of(found.row(), field.key()),
                        "NO_COLUMN",
                        "no column says " + field.key() + ", and the mapping has no constant for it");
            }
        }
        if (found.name(Field.DATED).isEmpty() && found.name(Field.RECEIVED).isEmpty()) {
            findings.fault(
                    Spot.of(found.row(), Field.DATED.key()),
                    "NO_COLUMN",
                    "no column says when requests were made or received");
        }
    }

    /** Rows that are no requests: totals at the foot, and the numbers of the columns under the heading. */
    private boolean isAside(SheetRow row, Columns found, Survey surveyed) {
        if (row.row() == found.row() + 1 && Totals.numbersTheColumns(row)) {
            findings.guess(Spot.of(row.row()), "COLUMN_NUMBERS", "numbers the columns: it is not read");
            return true;
        }
        if (row.row() > surveyed.lastRequest()) {
            findings.guess(Spot.of(row.row()), "TOTAL_AT_THE_FOOT", "sums up the rows above: it is not read");
            return true;
        }
        return false;
    }

    private Map<Integer, DateColumn> dates(Columns found, Survey surveyed) {
        var dates = new HashMap<Integer, DateColumn>();
        var known = Optional.ofNullable(mapping.dayCount());
        Optional<DayCount> dayCount = known.isPresent() ? known : sheet.dayCount();
        for (int place : found.ofDays()) {
            var counted = new DateColumn.Numbered(dayCount.orElse(null), known.isPresent());
            dates.put(place, new DateColumn(surveyed.proofs(place), mapping.dates(), counted, here.today()));
        }
        return dates;
    }

    Form form() {
        return sheet.form();
    }

    /** For each field the heading of its column. */
    Map<String, String> byField() {
        return columns == null ? Map.of() : columns.byField();
    }

    Map<String, Step> byMilestone() {
        return columns == null ? Map.of() : columns.byMilestone();
    }

    /** The rows of the heading, first and last; empty if there is none. */
    List<Integer> headingRows() {
        return columns == null
                ? List.of()
                : List.of(columns.heading().from(), columns.heading().to());
    }

    /** How many rows there are below the heading, without empty ones and those that were set aside. */
    int rowCount() {
        return survey == null ? 0 : survey.filled() - aside;
    }

    int emptyRows() {
        return survey == null ? 0 : survey.empty();
    }

    Findings findings() {
        return findings;
    }
}
