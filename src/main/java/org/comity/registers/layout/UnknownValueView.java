package org.comity.registers.layout;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A word of a register that is not known: a person can say in the dictionary what it means.
 *
 * @param field the field it stands in
 * @param word the word, verbatim as it first stands there
 * @param firstRow the first row it stands in
 * @param rows in how many rows it stands
 * @param suggestions what may be meant, the likeliest first; nothing is taken from them without a person
 */
@Schema(description = "A word of a register that is not known")
public record UnknownValueView(String field, String word, int firstRow, int rows, List<String> suggestions) {}
