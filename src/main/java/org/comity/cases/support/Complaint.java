package org.comity.cases.support;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint about the handling of a request. */
@Embeddable
@Schema(description = "A complaint about the handling of the request")
record Complaint(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Who complains")
        Complainant complainant,

        @NotBlank @Size(max = 4000) @Schema(description = "Subject of the complaint, in words")
        String about,

        @Schema(description = "Legal day, in the zone of the authority, by which it is to be answered") @Nullable
        LocalDate answerDueOn,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which it was answered")
        @Nullable
        LocalDate answeredOn,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Outcome of the complaint")
        ComplaintOutcome outcome,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was received, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
