package org.comity.cases.support;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A translation of a document of a request. */
@Embeddable
@Schema(description = "A translation of a document of the request")
record Translation(
        @NotBlank @Size(max = 300) @Schema(description = "Document to be translated, in words")
        String document,

        @NotNull
        @Pattern(regexp = "[a-z]{2,3}", message = "must be a code of a language, ISO 639")
        @Schema(description = "Language of the document, ISO 639")
        String fromLanguage,

        @NotNull
        @Pattern(regexp = "[a-z]{2,3}", message = "must be a code of a language, ISO 639")
        @Schema(description = "Language of the translation, ISO 639")
        String toLanguage,

        @Size(max = 200) @Schema(description = "Person or office that translates") @Nullable
        String translator,

        @Schema(description = "Legal day, in the zone of the authority, by which it is due") @Nullable
        LocalDate dueOn,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which it was delivered")
        @Nullable
        LocalDate doneOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was ordered, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
