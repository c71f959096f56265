package org.comity.base.sheet.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.comity.base.sheet.text.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Writes a CSV file (RFC 4180) in UTF-8. Spreadsheet programs run no text of it as a formula. */
public final class CsvSheetWriter implements SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringWriter text = new StringWriter();
    private final CsvStream csv;

    private CsvSheetWriter(CsvWriter.CsvWriterBuilder builder, DateTimeFormatter days) {
        text.append(BYTE_ORDER_MARK);
        this.csv = new CsvStream(builder.build(text), days);
    }

    /**
     * A file for spreadsheet programs of any country. It begins with a byte order mark, by which they read UTF-8. Cells
     * are quoted if they contain a character that is a separator in some country, or outer blanks.
     */
    public static CsvSheetWriter forOffices(char separator, DateTimeFormatter days) {
        return new CsvSheetWriter(
                CsvWriter.builder().fieldSeparator(separator).quoteStrategy(new CsvStream.QuoteAnySeparator()), days);
    }

    /** A table of figures: commas, and days in ISO 8601. */
    public static CsvSheetWriter ofFigures() {
        return forOffices(',', DateTimeFormatter.ISO_LOCAL_DATE);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.row(cells);
    }

    @Override
    public byte[] file() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
