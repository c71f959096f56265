package org.comity.base.sheet.text;

/** The format of a file. */
public enum FileFormat {
    /** Text, one line for each row (RFC 4180). */
    CSV,
    /** A workbook of Office Open XML. */
    XLSX
}
