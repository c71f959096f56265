package org.comity.base.sheet.text;

/** In which form a sheet is kept. */
public enum FileFormat {
    /** Text, one line for each row (RFC 4180). */
    CSV,
    /** A workbook of Office Open XML. */
    XLSX
}
