package org.comity.sheet;

/** In which form a sheet is kept. */
public enum Format {
    /** Text, one line for each row (RFC 4180). */
    CSV,
    /** A workbook of Office Open XML. */
    XLSX
}
