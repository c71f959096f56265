package org.comity.registers.dictionary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a word in registers, confirmed by a person.
 *
 * @param authority the own authority, if the caller has several
 * @param field the field, such as outcome
 * @param word the word; case, accents and punctuation do not matter
 * @param meaning the meaning, in the form of the values of a mapping
 */
@Schema(description = "What a word of our registers means")
record NewImportTerm(
        @Nullable String authority,
        @NotNull String field,
        @NotBlank @Size(max = 300) String word,
        @NotBlank @Size(max = 500) String meaning) {}
