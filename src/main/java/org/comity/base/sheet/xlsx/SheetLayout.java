package org.comity.base.sheet.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.comity.base.sheet.text.ColumnName;
import org.comity.base.sheet.text.MergedCells;

/**
 * The layout of a sheet of a workbook.
 *
 * @param filled true if any cell has a value
 * @param hiddenRows the number of hidden rows with values
 * @param hiddenColumns the hidden columns, from 0
 * @param merges the cells near the top that are shown as one
 */
record SheetLayout(boolean filled, int hiddenRows, List<Integer> hiddenColumns, List<MergedCells> merges) {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int NEAR_THE_TOP = 100;
    private static final int MOST_MERGES = 2000;

    static SheetLayout read(Xml xml) throws XMLStreamException {
        var columns = new ArrayList<Integer>();
        var merges = new ArrayList<MergedCells>();
        boolean filled = false;
        boolean hidden = false;
        boolean saysSomething = false;
        int hiddenRows = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                hidden = xml.isTrue("hidden");
                saysSomething = false;
            } else if (xml.starts("v") || xml.starts("is")) {
                filled = true;
                saysSomething = true;
            } else if (xml.ends("row")) {
                hiddenRows += hidden && saysSomething ? 1 : 0;
            } else if (xml.starts("col") && xml.isTrue("hidden")) {
                addColumns(xml, columns);
            } else if (xml.starts("mergeCell")) {
                addMerge(xml, merges);
            }
        }
        return new SheetLayout(filled, hiddenRows, List.copyOf(columns), List.copyOf(merges));
    }

    private static void addColumns(Xml xml, List<Integer> columns) {
        int from = Integer.parseInt(Objects.requireNonNullElse(xml.attribute("min"), "1"));
        int to = Integer.parseInt(Objects.requireNonNullElse(xml.attribute("max"), "1"));
        for (int column = Math.max(1, from); column <= Math.min(to, ColumnName.MOST); column++) {
            columns.add(column - 1);
        }
    }

    private static void addMerge(Xml xml, List<MergedCells> merges) {
        var range = RANGE.matcher(Objects.requireNonNullElse(xml.attribute("ref"), ""));
        if (range.matches() && merges.size() < MOST_MERGES) {
            var merge = new MergedCells(
                    Integer.parseInt(range.group(2)),
                    ColumnName.number(range.group(1)),
                    Integer.parseInt(range.group(4)),
                    ColumnName.number(range.group(3)));
            if (merge.fromRow() <= NEAR_THE_TOP) {
                merges.add(merge);
            }
        }
    }
}
