package org.comity.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A file of separated values, which is one sheet. It is streamed: only one row at a time is held. */
final class CsvSheet implements Sheet {

    private final byte[] content;
    private final Encoding encoding;
    private final char separator;
    private final Form form;

    private CsvSheet(byte[] content, Encoding encoding, char separator, List<Note> guesses) {
        this.content = content;
        this.encoding = encoding;
        this.separator = separator;
        this.form = new Form(Format.CSV, encoding.charset().name(), separator, null, guesses);
    }

    static CsvSheet open(byte[] content, Wanted wanted) {
        var encoding = Encoding.of(content, wanted.charset());
        var guesses = new ArrayList<>(encoding.guesses());
        var separator = Separator.of(() -> encoding.reader(content), wanted.separator(), guesses);
        return new CsvSheet(content, encoding, separator, List.copyOf(guesses));
    }

    @Override
    public Form form() {
        return form;
    }

    /** A first line by which spreadsheets tell each other the separator is no row. */
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
    public List<Merge> merges() {
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
