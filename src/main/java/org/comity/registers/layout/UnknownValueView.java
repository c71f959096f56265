package org.comity.registers.layout;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An unknown word of a register. A person can enter its meaning in the dictionary.
 *
 * @param field the field
 * @param word the word as first written
 * @param firstRow the first row with it
 * @param rows the number of rows with it
 * @param suggestions possible meanings, the likeliest first; a person must confirm one
 */
@Schema(description = "A word of a register that is not known")
public record UnknownValueView(String field, String word, int firstRow, int rows, List<String> suggestions) {}
