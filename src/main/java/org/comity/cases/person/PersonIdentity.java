package org.comity.cases.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.comity.base.time.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values that identify a protected person. They are in a table of their own, and a grant is needed to read them. */
@Schema(description = "The values that identify a protected person")
record PersonIdentity(
        @NotBlank @Size(max = 300) @Schema(description = "Name, as the office uses it")
        String name,

        @Size(max = 300) @Schema(description = "Name in its original script") @Nullable
        String originalName,

        @Size(max = 2400)
        @Schema(description = "Name in Latin letters; transliterated if it is left out and needed")
        @Nullable
        String latinName,

        @Size(max = 50) @Schema(description = "Other names by which the person is known") @Nullable
        List<@NotBlank @Size(max = 300) String> aliases,

        @Size(max = 3) @Schema(description = "State of residence, or of the seat, by its alpha-3 code") @Nullable
        String residence,

        @Pattern(regexp = PartialDate.FORM, message = PartialDate.FORM_IN_WORDS)
        @Schema(description = "Date of birth, as precise as it is known: year, month or day (ISO 8601)")
        @Nullable
        String born,

        @Size(max = 50) @Schema(description = "Numbers of documents and registers") @Nullable
        List<@NotNull @Valid PersonIdentifier> identifiers) {

    PersonIdentity {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        if (latinName == null && (originalName != null || name != null)) {
            latinName = LatinLetters.of(originalName == null ? name : originalName);
        }
    }

    /** The same values as a person of a kind, for the checks. */
    PersonConcerned of(PersonKind kind) {
        return new PersonConcerned(
                kind,
                name,
                originalName,
                latinName,
                aliases,
                List.of(),
                null,
                null,
                residence,
                born,
                identifiers,
                null,
                null,
                null);
    }

    /**
     * A correction of the identity of a protected person.
     *
     * @param corrected the whole identity as it should be
     * @param reason why it is corrected, in words without the identity
     */
    @Schema(description = "A correction of the identity of a protected person, or its first recording")
    record NewIdentity(
            @NotNull @Valid @Schema(description = "The whole identity as it should be")
            PersonIdentity corrected,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "Why it is corrected, in words that do not identify the person")
            String reason) {}
}
