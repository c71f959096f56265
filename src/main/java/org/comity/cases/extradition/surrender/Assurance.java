package org.comity.cases.extradition.surrender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assurance that the requested State asks for, from the asking to its monitoring. */
@Embeddable
@Schema(description = "An assurance that the requested State asks for, from the asking to its monitoring")
record Assurance(
        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Subject of the assurance")
        AssuranceKind kind,

        @NotBlank @Size(max = 4000) @Schema(description = "Terms, in words")
        String terms,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "How it stands")
        AssuranceStanding standing,

        @Schema(description = "Legal day, in the zone of the authority, by which the requesting State is to answer")
        @Nullable
        LocalDate answerDueOn,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, on which it was given") @Nullable
        LocalDate givenOn,

        @Size(max = 200) @Schema(description = "Authority that gave it, in words") @Nullable
        String givenBy,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which it was accepted")
        @Nullable
        LocalDate acceptedOn,

        @Schema(description = "Legal day, in the zone of the authority, by which its observance is reviewed next")
        @Nullable
        LocalDate reviewDueOn,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the last review") @Nullable
        LocalDate reviewedOn,

        @Size(max = 2000) @Schema(description = "Finding of the review, in words") @Nullable
        String finding,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was asked for, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
