package org.comity.base.sheet.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.sheet.text.SheetWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a workbook with one sheet: texts as texts, days as days. */
public final class XlsxWriter implements SheetWriter {

    private static final int AT_ONCE = 500;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Comity", "1.0");
    private final Worksheet sheet;
    private int row;

    /** A workbook with one sheet of this name. */
    public XlsxWriter(String sheet) {
        this.sheet = workbook.newWorksheet(sheet);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var value = cells.get(column);
            if (value instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (value != null && !value.toString().isEmpty()) {
                sheet.inlineString(row, column, value.toString());
            }
        }
        row++;
        try {
            if (row % AT_ONCE == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] file() {
        try {
            workbook.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
