package org.comity.base.sheet.text;

/** The format of a file. */
public enum FileFormat {
    /** Text with separated cells. */
    CSV,
    /** Workbook of a spreadsheet program. */
    XLSX
}
