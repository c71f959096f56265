package org.comity.base.sheet.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.sheet.text.ColumnName;
import org.comity.base.sheet.text.DayCount;
import org.comity.base.sheet.text.FileFormat;
import org.comity.base.sheet.text.MergedCells;
import org.comity.base.sheet.text.Sheet;
import org.comity.base.sheet.text.SheetDescription;
import org.comity.base.sheet.text.SheetNote;
import org.comity.base.sheet.text.SheetOptions;
import org.comity.base.sheet.text.SheetRow;
import org.comity.base.sheet.text.UnreadableFile;
import org.comity.base.sheet.xlsx.Workbook.Tab;

/** A sheet of a workbook of Office Open XML. It is streamed: only shared strings are held. */
public final class XlsxSheet implements Sheet {

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ZipParts parts;
    private final Workbook workbook;
    private final Chosen chosen;
    private final SheetDescription form;

    private XlsxSheet(ZipParts parts, Workbook workbook, Chosen chosen) {
        this.parts = parts;
        this.workbook = workbook;
        this.chosen = chosen;
        this.form =
                new SheetDescription(FileFormat.XLSX, null, null, chosen.tab().name(), guesses(workbook, chosen));
    }

    private record Chosen(Tab tab, SheetLayout layout, boolean byName) {}

    /**
     * The requested sheet. Otherwise the first visible sheet with values, or the first hidden one if no visible sheet
     * has values.
     */
    public static XlsxSheet open(ZipParts parts, SheetOptions options) {
        var workbook = Workbook.of(parts);
        if (workbook.sheets().isEmpty()) {
            throw ZipParts.broken();
        }
        var name = options.sheet();
        return new XlsxSheet(
                parts, workbook, name == null ? first(parts, workbook) : named(parts, workbook, name.strip()));
    }

    private static Chosen named(ZipParts parts, Workbook workbook, String name) {
        var tab = find(workbook, one -> one.name().equals(name))
                .or(() -> find(workbook, one -> one.name().equalsIgnoreCase(name)))
                .or(() -> find(workbook, one -> String.valueOf(one.number()).equals(name)))
                .orElseThrow(() -> new UnreadableFile(
                        "no-such-sheet", "There is no such sheet; there are " + names(workbook.sheets())));
        return new Chosen(tab, layout(parts, tab), true);
    }

    private static Optional<Tab> find(Workbook workbook, Predicate<Tab> condition) {
        return workbook.sheets().stream().filter(condition).findFirst();
    }

    private static Chosen first(ZipParts parts, Workbook workbook) {
        Chosen hidden = null;
        var layouts = new HashMap<String, SheetLayout>();
        for (var tab : workbook.sheets()) {
            var layout = layouts.computeIfAbsent(tab.part(), part -> layout(parts, tab));
            if (layout.filled() && !tab.hidden()) {
                return new Chosen(tab, layout, false);
            }
            hidden = hidden == null && layout.filled() ? new Chosen(tab, layout, false) : hidden;
        }
        var top = workbook.sheets().getFirst();
        return hidden == null ? new Chosen(top, Objects.requireNonNull(layouts.get(top.part())), false) : hidden;
    }

    private static SheetLayout layout(ZipParts parts, Tab tab) {
        return Xml.read(parts, tab.part(), SheetLayout::read);
    }

    private static String names(List<Tab> tabs) {
        return tabs.stream()
                .map(tab -> tab.name() + (tab.hidden() ? " (hidden)" : ""))
                .collect(Collectors.joining(", "));
    }

    private static List<SheetNote> guesses(Workbook workbook, Chosen chosen) {
        var guesses = new ArrayList<SheetNote>();
        var others = workbook.sheets().stream()
                .filter(tab -> !tab.equals(chosen.tab()))
                .toList();
        if (!others.isEmpty() && !chosen.byName()) {
            guesses.add(new SheetNote(
                    "SHEET_TAKEN", "the sheet " + chosen.tab().name() + " is read; not read: " + names(others)));
        }
        if (chosen.tab().hidden()) {
            guesses.add(
                    new SheetNote("HIDDEN_SHEET", "the sheet " + chosen.tab().name() + " is hidden, and is read"));
        }
        int rows = chosen.layout().hiddenRows();
        if (rows > 0) {
            guesses.add(new SheetNote("HIDDEN_ROWS", "rows that are hidden, and are read like the others: " + rows));
        }
        var columns = chosen.layout().hiddenColumns();
        if (!columns.isEmpty()) {
            guesses.add(new SheetNote(
                    "HIDDEN_COLUMNS",
                    "columns that are hidden, and are read like the others: "
                            + columns.stream().limit(20).map(ColumnName::of).collect(Collectors.joining(", "))));
        }
        return List.copyOf(guesses);
    }

    @Override
    public SheetDescription form() {
        return form;
    }

    @Override
    public void read(Predicate<SheetRow> taker) {
        Xml.read(parts, chosen.tab().part(), xml -> {
            var rows = new XlsxRows(xml, workbook);
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (!taker.test(row)) {
                    break;
                }
            }
            return rows;
        });
    }

    @Override
    public List<MergedCells> merges() {
        return chosen.layout().merges();
    }

    @Override
    public Optional<DayCount> dayCount() {
        return Optional.of(workbook.dayCount());
    }

    @Override
    public Optional<String> nameOf(int row, int column) {
        var name = chosen.tab().name();
        var quoted = NEEDS_NO_QUOTES.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
        return Optional.of(quoted + "!" + ColumnName.of(column) + row);
    }
}
