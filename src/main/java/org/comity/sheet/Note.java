package org.comity.sheet;

/**
 * Something to be said about a file or a cell.
 *
 * @param code what it is, in a stable word
 * @param detail what it is, for people
 */
public record Note(String code, String detail) {}
