package org.comity.base.sheet.text;

/**
 * Something to be said about a file or a cell.
 *
 * @param code what it is, in a stable word
 * @param detail what it is, for people
 */
public record SheetNote(String code, String detail) {}
