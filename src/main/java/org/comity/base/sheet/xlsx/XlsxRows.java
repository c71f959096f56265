package org.comity.base.sheet.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.comity.base.sheet.text.ColumnName;
import org.comity.base.sheet.text.SheetNote;
import org.comity.base.sheet.text.SheetRow;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook, streamed. A formula has its last computed value. */
final class XlsxRows {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_ZEROS = 30;
    private static final int MOST_DIGITS = 30;
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    private final Xml xml;
    private final Workbook workbook;
    private int row;

    XlsxRows(Xml xml, Workbook workbook) {
        this.xml = xml;
        this.workbook = workbook;
    }

    /** The value of a cell, or the reason why it cannot be read. */
    private record Value(String text, @Nullable SheetNote fault) {

        static Value of(String text) {
            return new Value(text, null);
        }

        static Value faulty(String text, String code, String detail) {
            return new Value(text, new SheetNote(code, detail));
        }
    }

    /** Returns the next row; null after the last. */
    @Nullable
    SheetRow next() throws XMLStreamException {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                return row();
            }
        }
        return null;
    }

    private SheetRow row() throws XMLStreamException {
        var reference = xml.attribute("r");
        int number = reference == null ? row + 1 : Integer.parseInt(reference);
        if (number <= row || number > MOST_ROWS) {
            throw new XMLStreamException("rows out of order");
        }
        row = number;
        var cells = new ArrayList<String>();
        var unreadable = new HashMap<Integer, SheetNote>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column);
                put(column, cell(), cells, unreadable);
            }
        }
        return new SheetRow(row, cells, null, unreadable.isEmpty() ? Map.of() : unreadable, true);
    }

    private static int column(@Nullable String reference, int before) throws XMLStreamException {
        if (reference == null) {
            return before + 1;
        }
        var found = REFERENCE.matcher(reference);
        if (!found.matches()) {
            throw new XMLStreamException("no name of a cell");
        }
        return ColumnName.number(found.group(1));
    }

    /** A cell far to the right that has a format only is ignored. */
    private static void put(int column, Value value, ArrayList<String> cells, Map<Integer, SheetNote> unreadable) {
        if (value.text().isEmpty() && value.fault() == null) {
            return;
        }
        if (column >= ColumnName.MOST) {
            throw ColumnName.tooMany();
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value.text());
        if (value.fault() != null) {
            unreadable.put(column, value.fault());
        }
    }

    private Value cell() throws XMLStreamException {
        var type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        var style = xml.attribute("s");
        String text = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                text = CellText.plain(xml.text(CellText.LONGEST));
            } else if (xml.starts("is")) {
                text = CellText.of(xml, "is");
            } else if (xml.starts("f")) {
                formula = true;
            }
        }
        if (text == null) {
            return formula
                    ? Value.faulty(
                            "", "NO_VALUE", "is a formula that was never calculated: open the file there and save it")
                    : Value.of("");
        }
        return value(type, style, text);
    }

    private Value value(String type, @Nullable String style, String text) throws XMLStreamException {
        return switch (type) {
            case "s" -> Value.of(shared(text));
            case "str", "inlineStr" -> Value.of(text);
            case "b" -> Value.of(text.equals("1") ? "TRUE" : "FALSE");
            case "e" ->
                Value.faulty(
                        text,
                        "CELL_ERROR",
                        "the spreadsheet itself has the error " + CellText.forReport(text) + " there");
            case "d" -> Value.of(text);
            case "n" -> text.isEmpty() ? Value.of("") : number(style, text);
            default -> throw new XMLStreamException("no type of a cell");
        };
    }

    private String shared(String index) throws XMLStreamException {
        int number = Integer.parseInt(index);
        if (number < 0 || number >= workbook.strings().size()) {
            throw new XMLStreamException("no such text");
        }
        return workbook.strings().get(number);
    }

    private Value number(@Nullable String style, String text) throws XMLStreamException {
        if (!NUMBER.matcher(text).matches()) {
            throw new XMLStreamException("no number");
        }
        var number = number(text);
        if (!workbook.styles().isDate(style)) {
            return Value.of(number.map(XlsxRows::plain).orElse(text));
        }
        return number.flatMap(found -> workbook.dayCount().day(found.doubleValue()))
                .map(day -> Value.of(day.toString()))
                .orElseGet(() -> Value.faulty(
                        text,
                        "IMPOSSIBLE_DATE",
                        number.filter(found -> found.intValue() == 60).isPresent()
                                ? "is shown as 29 February 1900, a day that never was"
                                : "is shown as a date, and " + text + " is the number of no day"));
    }

    /** Returns the number in plain digits, unless it is too long, too large or too small for that. */
    private static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            boolean canBeWrittenOut =
                    Math.abs((long) number.scale()) <= MOST_ZEROS && number.precision() <= MOST_DIGITS;
            return canBeWrittenOut ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException e) {
            // It has digits, but its exponent is out of range.
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
