package org.comity.cases.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number by which a document or a register identifies a person.
 *
 * @param kind the document or register
 * @param value the number as written
 * @param state alpha-3 code of the State that issued it; null if it is not known or no State did
 */
@Schema(description = "A number by which a document or a register identifies a person")
record PersonIdentifier(
        @NotNull @Schema(description = "Document or register")
        IdentifierKind kind,

        @NotBlank @Size(max = 100) @Schema(description = "The number, as it is written")
        String value,

        @Size(max = 3) @Schema(description = "State that issued it, by its alpha-3 code") @Nullable
        String state) {}
