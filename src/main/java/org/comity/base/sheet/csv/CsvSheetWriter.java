package org.comity.base.sheet.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.base.sheet.text.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Writes a CSV file (RFC 4180) in UTF-8. Spreadsheet programs run no text of it as a formula. */
public final class CsvSheetWriter implements SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;
    private final DateTimeFormatter days;

    private CsvSheetWriter(CsvWriter.CsvWriterBuilder builder, DateTimeFormatter days) {
        text.append(BYTE_ORDER_MARK);
        this.csv = builder.build(text);
        this.days = days;
    }

    /**
     * A file for spreadsheet programs of any country. It begins with a byte order mark, by which they read UTF-8. Cells
     * are quoted if they contain a character that is a separator in some country, or outer blanks.
     */
    public static CsvSheetWriter forOffices(char separator, DateTimeFormatter days) {
        return new CsvSheetWriter(
                CsvWriter.builder().fieldSeparator(separator).quoteStrategy(new QuoteAnySeparator()), days);
    }

    /** A table of figures: commas, and days in ISO 8601. */
    public static CsvSheetWriter ofFigures() {
        return forOffices(',', DateTimeFormatter.ISO_LOCAL_DATE);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(this::cell).toList());
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> days.format(day);
            case java.math.BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> FormulaGuard.guarded(value.toString());
        };
    }

    @Override
    public byte[] file() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final class QuoteAnySeparator implements QuoteStrategy {

        private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|\"\\n\\r]");

        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return SEPARATOR.matcher(value).find() || !value.strip().equals(value);
        }
    }
}
