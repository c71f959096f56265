package org.comity.base.sheet.text;

import org.jspecify.annotations.Nullable;

/**
 * How to open a file. Missing options are detected.
 *
 * @param charset the name of the character set
 * @param separator the character between cells
 * @param sheet the name of a sheet of a workbook, or its number from 1
 */
public record SheetOptions(
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String sheet) {}
