package org.comity.base.sheet.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.base.sheet.text.DayCount;
import org.comity.base.sheet.text.Encoding;
import org.comity.base.sheet.text.FileFormat;
import org.comity.base.sheet.text.MergedCells;
import org.comity.base.sheet.text.Sheet;
import org.comity.base.sheet.text.SheetDescription;
import org.comity.base.sheet.text.SheetNote;
import org.comity.base.sheet.text.SheetOptions;
import org.comity.base.sheet.text.SheetRow;

/** A file of separated values, which is one sheet. It is streamed: only one row at a time is held. */
public final class CsvSheet implements Sheet {

    private final byte[] content;
    private final Encoding encoding;
    private final char separator;
    private final SheetDescription form;

    private CsvSheet(byte[] content, Encoding encoding, char separator, List<SheetNote> guesses) {
        this.content = content;
        this.encoding = encoding;
        this.separator = separator;
        this.form = new SheetDescription(FileFormat.CSV, encoding.charset().name(), separator, null, guesses);
    }

    public static CsvSheet open(byte[] content, SheetOptions options) {
        var encoding = Encoding.of(content, options.charset());
        var guesses = new ArrayList<>(encoding.guesses());
        var separator = Separator.of(() -> encoding.reader(content), options.separator(), guesses);
        return new CsvSheet(content, encoding, separator, List.copyOf(guesses));
    }

    @Override
    public SheetDescription form() {
        return form;
    }

    /** A first line that only names the separator is no row. */
    @Override
    public void read(Predicate<SheetRow> taker) {
        var text = new CsvText(encoding.reader(content), separator);
        for (var row = text.next(); row != null; row = text.next()) {
            if (!tellsTheSeparator(row) && !taker.test(row)) {
                return;
            }
        }
    }

    private static boolean tellsTheSeparator(SheetRow row) {
        var first = row.row() > 1 ? "" : String.join("", row.cells()).toLowerCase(Locale.ROOT);
        return first.startsWith("sep=") && first.length() <= 5;
    }

    @Override
    public List<MergedCells> merges() {
        return List.of();
    }

    @Override
    public Optional<DayCount> dayCount() {
        return Optional.empty();
    }

    @Override
    public Optional<String> nameOf(int row, int column) {
        return Optional.empty();
    }
}
