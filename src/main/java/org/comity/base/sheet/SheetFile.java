package org.comity.base.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.comity.base.sheet.csv.CsvSheet;
import org.comity.base.sheet.text.Sheet;
import org.comity.base.sheet.text.SheetOptions;
import org.comity.base.sheet.text.UnreadableFile;
import org.comity.base.sheet.xlsx.XlsxSheet;
import org.comity.base.sheet.xlsx.ZipParts;

/** Opens files of office programs. A file of another kind is refused as {@link UnreadableFile}. */
public final class SheetFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int LOOKED_AT = 500;

    private SheetFile() {}

    /** Opens the sheet of a file. */
    public static Sheet open(byte[] content, SheetOptions options) {
        if (startsWith(content, ZIP) || startsWith(content, EMPTY_ZIP)) {
            return XlsxSheet.open(ZipParts.of(content), options);
        }
        if (startsWith(content, COMPOUND_FILE)) {
            throw contains(content, ENCRYPTED)
                    ? new UnreadableFile("encrypted", "The workbook is locked by a password: save it without one")
                    : new UnreadableFile(
                            "old-workbook", "This is a workbook of before 2007 (.xls): save it as .xlsx or CSV");
        }
        if (isOldRecord(content)) {
            throw new UnreadableFile(
                    "old-workbook", "This is a workbook of before 2007 (.xls): save it as .xlsx or CSV");
        }
        if (startsWith(content, PDF)) {
            throw new UnreadableFile("not-a-sheet", "This is a PDF: a register comes as .xlsx or CSV");
        }
        if (isMarkup(content)) {
            throw new UnreadableFile(
                    "not-a-sheet",
                    "This is a web page or XML named like a spreadsheet: open it in the spreadsheet program and save it"
                            + " as .xlsx or CSV");
        }
        return CsvSheet.open(content, options);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return at(content, 0, start);
    }

    private static boolean at(byte[] content, int place, byte[] options) {
        if (place + options.length > content.length) {
            return false;
        }
        for (int i = 0; i < options.length; i++) {
            if (content[place + i] != options[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, byte[] options) {
        for (int place = 0; place + options.length <= content.length; place++) {
            if (content[place] == options[0] && at(content, place, options)) {
                return true;
            }
        }
        return false;
    }

    /** The first record of the workbooks of Excel 2 to 4, which had no container. */
    private static boolean isOldRecord(byte[] content) {
        return content.length > 4
                && content[0] == 9
                && (content[1] == 0 || content[1] == 2 || content[1] == 4)
                && content[2] > 0
                && content[2] <= 8
                && content[3] == 0;
    }

    private static boolean isMarkup(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<?xml")
                || start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<workbook");
    }
}
