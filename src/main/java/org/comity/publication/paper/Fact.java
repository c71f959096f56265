package org.comity.publication.paper;

/**
 * A name with its text: a line of a list of facts, or a note with its number.
 *
 * @param name name or number
 * @param text text
 */
public record Fact(String name, String text) {}
