package org.comity.base.sheet.text;

/**
 * A note about a file or a cell.
 *
 * @param code the stable code
 * @param detail the note in words
 */
public record SheetNote(String code, String detail) {}
