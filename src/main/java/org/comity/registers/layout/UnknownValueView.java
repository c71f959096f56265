package org.comity.registers.layout;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An unknown word of a register. A person can enter its meaning in the dictionary.
 *
 * @param field field of the mapping whose column has the word
 * @param word word exactly as the file first has it
 * @param firstRow first row with the word, counted from 1
 * @param rows number of rows with the word
 * @param suggestions codes that may be meant, the likeliest first; a person has to confirm one
 */
@Schema(description = "A word of a register that is not known")
public record UnknownValueView(String field, String word, int firstRow, int rows, List<String> suggestions) {}
