package org.comity.registers.dictionary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a word in registers, confirmed by a person.
 *
 * @param authority code of the own authority; may be left out by a caller who has only one
 * @param field field of words, of the list GET /api/v1/import-fields, whose column has the word
 * @param word word as the register has it; case, accents and punctuation do not matter
 * @param meaning code that the word means, as {@code values} of a mapping would give it
 */
@Schema(description = "What a word of our registers means")
record NewImportTerm(
        @Nullable String authority,
        @NotNull String field,
        @NotBlank @Size(max = 300) String word,
        @NotBlank @Size(max = 500) String meaning) {}
