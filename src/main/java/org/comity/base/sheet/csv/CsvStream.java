package org.comity.base.sheet.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.FormulaGuard;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a CSV file (RFC 4180) in UTF-8 as they come. Spreadsheet programs run no text of it as a formula. The stream below
 * stays open.
 */
public final class CsvStream implements Flushable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;
    private final DateTimeFormatter days;

    CsvStream(CsvWriter csv, DateTimeFormatter days) {
        this.csv = csv;
        this.days = days;
    }

    /** A table with commas and days in ISO 8601, which begins with the byte order mark by which spreadsheet programs read UTF-8. */
    public static CsvStream forOffices(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        return of(text);
    }

    /** A table with commas and days in ISO 8601, for programs that know the character set. */
    public static CsvStream forPrograms(OutputStream out) {
        return of(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static CsvStream of(Writer text) {
        return new CsvStream(
                CsvWriter.builder().quoteStrategy(new QuoteAnySeparator()).build(text),
                DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** Adds a row. A cell is a text, a number or a day; null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(this::cell).toList());
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> days.format(day);
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> FormulaGuard.guarded(value.toString());
        };
    }

    /** Ends the file. */
    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    static final class QuoteAnySeparator implements QuoteStrategy {

        private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|\"\\n\\r]");

        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return SEPARATOR.matcher(value).find() || !value.strip().equals(value);
        }
    }
}
