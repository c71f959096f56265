package org.comity.base.sheet.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of an opened file.
 *
 * @param charset the name of its character set; null for a workbook
 * @param separator the character between its cells; null for a workbook
 * @param sheet the name of the sheet; null if the file has no sheets
 * @param guesses the guesses, and notes on other contents of the file
 */
public record SheetDescription(
        FileFormat format,
        @Nullable String charset,
        @Nullable Character separator,
        @Nullable String sheet,
        List<SheetNote> guesses) {}
