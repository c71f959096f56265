package org.comity.registers.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.base.sheet.SheetFile;
import org.comity.base.sheet.text.ColumnName;
import org.comity.base.sheet.text.DayCount;
import org.comity.base.sheet.text.Sheet;
import org.comity.base.sheet.text.SheetDescription;
import org.comity.base.sheet.text.SheetRow;
import org.comity.registers.course.RowResult;
import org.comity.registers.dates.DateColumn;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.Findings;
import org.comity.registers.layout.HeadingCheck;
import org.comity.registers.layout.HeadingFinder;
import org.comity.registers.layout.MappedColumns;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.layout.RegisterHeading;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.layout.RowShape;
import org.comity.registers.layout.TotalRows;
import org.comity.registers.layout.WordMeanings;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.mapping.MappingCheck;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** A register in a file. Its rows are streamed. */
public final class Register {

    /** The number of rows that are searched for the heading. */
    private static final int TOP = 40;

    /** How many years ahead the days of records may be. */
    private static final int FURTHEST = 50;

    private final Sheet sheet;
    private Mapping mapping;
    private final ReadingContext here;
    private final Findings findings;
    private final @Nullable MappedColumns columns;
    private final @Nullable RegisterSurvey survey;
    private int aside;

    private Register(Sheet sheet, Mapping mapping, ReadingContext here, Findings findings) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.here = here;
        this.findings = findings;
        this.columns = columns();
        this.survey = columns == null ? null : RegisterSurvey.of(sheet, columns);
    }

    /** Opens a file by a mapping. Throws a problem if the mapping does not fit or the file cannot be read. */
    public static Register open(byte[] bytes, Mapping mapping, ReadingContext here, Consumer<FindingView> faults) {
        new MappingCheck(mapping, here.lists(), Register::inItsPart).checkForm();
        var findings = new Findings(faults);
        var sheet = SheetFile.open(bytes, mapping.sheetOptions());
        sheet.form().guesses().forEach(note -> findings.guess(CellPlace.of(1), note.code(), note.detail()));
        return new Register(sheet, mapping, here, findings);
    }

    /** The mapping and the file are parts of one upload. */
    private static String inItsPart(String pointer) {
        return "/mapping" + pointer;
    }

    private @Nullable MappedColumns columns() {
        var top = new ArrayList<SheetRow>();
        sheet.read(row -> {
            if (!row.isEmpty()) {
                top.add(row);
            }
            return top.size() < TOP;
        });
        if (top.isEmpty()) {
            findings.fault(CellPlace.of(1), "NO_HEADING", "the file is empty");
            return null;
        }
        var heading = new HeadingFinder(top, sheet.merges(), mapping).find();
        if (heading.isEmpty()) {
            findings.fault(CellPlace.of(1), "NO_HEADING", "the row that the mapping names does not exist");
            return null;
        }
        if (!headingsCanBeKept(heading.get())) {
            return null;
        }
        var found =
                MappedColumns.of(heading.get(), mapping, findings, here.lists().records());
        var check = new MappingCheck(mapping, here.lists(), Register::inItsPart);
        new HeadingCheck(check, mapping, found.heading()).check();
        reportHeading(heading.get(), top.getFirst().row());
        lookForAnExport(found);
        return found;
    }

    /** An export without a mapping has all fields, and a separator of its own in cells with several values. */
    private void lookForAnExport(MappedColumns found) {
        if (mapping.lists().isEmpty() && found.names().equals(RegisterColumn.allKeys())) {
            mapping = mapping.withLists(RegisterColumn.BETWEEN_EXPORTED);
            findings.guess(
                    CellPlace.of(found.row()),
                    "OWN_EXPORT",
                    "has the columns of an export: several values of a cell are separated by \""
                            + RegisterColumn.BETWEEN_EXPORTED + "\"");
        }
    }

    /** Headings are stored with each row, so a heading that cannot be stored is reported before any row is read. */
    private boolean headingsCanBeKept(RegisterHeading heading) {
        boolean all = true;
        for (int i = 0; i < heading.width(); i++) {
            var fault = RowShape.faultOfHeading(heading.words(i));
            if (fault.isPresent()) {
                var place = CellPlace.of(heading.to(), "Column " + ColumnName.of(i));
                findings.fault(place, fault.get().code(), fault.get().detail());
                all = false;
            }
        }
        return all;
    }

    private void reportHeading(RegisterHeading heading, int first) {
        if (heading.from() > first && mapping.headingRow() == null) {
            findings.guess(
                    CellPlace.of(heading.from()),
                    "HEADING_FOUND",
                    "the heading is in row " + heading.from() + "; the rows above it are not read");
        }
        if (heading.to() > heading.from() && mapping.headingRows() == null) {
            findings.guess(
                    CellPlace.of(heading.from()),
                    "HEADING_ROWS",
                    "the rows " + heading.from() + " to " + heading.to() + " are the heading together");
        }
    }

    /** Reads the rows. The faults of rows are reported before the rows are passed on. */
    public void read(Consumer<RowResult> taker) {
        if (columns == null || survey == null) {
            return;
        }
        if (columns.understandsNothing()) {
            findings.fault(
                    CellPlace.of(columns.row()),
                    "NO_HEADING",
                    "no heading is understood: a row must name the columns, or the mapping must name them");
            return;
        }
        reportBlanks(columns, survey);
        reportMissingColumns(columns);
        var rows = rows(columns, dates(columns, survey), taker);
        var meanings = new WordMeanings(mapping, here);
        sheet.read(row -> {
            boolean filled = row.row() > columns.row() && !row.isEmpty();
            if (filled && isAside(row, columns, survey)) {
                aside++;
            } else if (filled) {
                var line = new RegisterLine(row, columns, meanings, findings, sheet::nameOf);
                aside += rows.take(line) ? 0 : 1;
            }
            return true;
        });
        rows.end();
    }

    private ContinuedRows rows(MappedColumns found, Map<Integer, DateColumn> dates, Consumer<RowResult> taker) {
        var cells = new RecordCells(here.lists(), dates, here.zone());
        return new ContinuedRows(
                new RowReader(here, dates, found),
                new DuplicateRows(found, findings),
                new RecordsReader(found.records(), here.lists().records(), cells),
                found,
                taker,
                here.sealing());
    }

    private void reportBlanks(MappedColumns found, RegisterSurvey surveyed) {
        surveyed.filledBlanks()
                .forEach(place -> findings.guess(
                        CellPlace.of(found.row(), found.names().get(place)),
                        "BLANK_HEADING",
                        "has no heading: it is stored with the row and has no effect"));
    }

    /** A field that no row can have is reported once. */
    private void reportMissingColumns(MappedColumns found) {
        for (var field : List.of(RegisterColumn.DIRECTION, RegisterColumn.KIND, RegisterColumn.COUNTERPART)) {
            var constant = mapping.constants().containsKey(field.key());
            if (!constant && found.lacks(field)) {
                findings.fault(
                        CellPlace.of(found.row(), field.key()),
                        "NO_COLUMN",
                        "no column has " + field.key() + ", and the mapping has no constant for it");
            }
        }
        if (found.lacks(RegisterColumn.DATED) && found.lacks(RegisterColumn.RECEIVED)) {
            findings.fault(
                    CellPlace.of(found.row(), RegisterColumn.DATED.key()),
                    "NO_COLUMN",
                    "no column has the day on which requests were made or received");
        }
    }

    /** Rows that are no requests: totals at the foot, and the numbers of the columns under the heading. */
    private boolean isAside(SheetRow row, MappedColumns found, RegisterSurvey surveyed) {
        if (row.row() == found.row() + 1 && TotalRows.numbersTheColumns(row)) {
            findings.guess(CellPlace.of(row.row()), "COLUMN_NUMBERS", "numbers the columns: it is not read");
            return true;
        }
        if (row.row() > surveyed.lastRequest()) {
            findings.guess(CellPlace.of(row.row()), "TOTAL_AT_THE_FOOT", "sums up the rows above: it is not read");
            return true;
        }
        return false;
    }

    private Map<Integer, DateColumn> dates(MappedColumns found, RegisterSurvey surveyed) {
        var dates = new HashMap<Integer, DateColumn>();
        var known = Optional.ofNullable(mapping.dayCount());
        Optional<DayCount> dayCount = known.isPresent() ? known : sheet.dayCount();
        for (int place : found.ofDays()) {
            var counted = new DateColumn.Numbered(dayCount.orElse(null), known.isPresent());
            // A record may have a day that is still to come. Where it may not, the check of its part says so.
            var latest = found.ofRecordsAlone().contains(place) ? here.today().plusYears(FURTHEST) : here.today();
            dates.put(place, new DateColumn(surveyed.proofs(place), mapping.dates(), counted, latest, here.zone()));
        }
        return dates;
    }

    public SheetDescription form() {
        return sheet.form();
    }

    /** For each field the heading of its column. */
    public Map<String, String> byField() {
        return columns == null ? Map.of() : columns.byField();
    }

    /** For each column of days of an event, the event. */
    public Map<String, String> byEvent() {
        return columns == null ? Map.of() : columns.byEvent();
    }

    public Map<String, Step> byMilestone() {
        return columns == null ? Map.of() : columns.byMilestone();
    }

    /** The rows of the heading, first and last; empty if there is none. */
    public List<Integer> headingRows() {
        return columns == null
                ? List.of()
                : List.of(columns.heading().from(), columns.heading().to());
    }

    /** The number of rows below the heading, without empty rows, totals and column numbers. */
    public int rowCount() {
        return survey == null ? 0 : survey.filled() - aside;
    }

    public int emptyRows() {
        return survey == null ? 0 : survey.empty();
    }

    public Findings findings() {
        return findings;
    }
}
