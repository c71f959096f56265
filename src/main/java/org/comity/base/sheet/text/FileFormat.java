package org.comity.base.sheet.text;

/** In which form a sheet is kept. */
public enum FileFormat {
    /** Text with separated cells. */
    CSV,
    /** Workbook of a spreadsheet program. */
    XLSX
}
