package org.comity.cases.extradition.court;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request of another State for the same person, and the decision between them. */
@Embeddable
@Schema(description = "A request of another State for the same person, and the decision between them")
record CompetingRequest(
        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be a code of three capital letters")
        @Schema(description = "State that also asks for the person, ISO 3166-1 alpha-3")
        String otherState,

        @Size(max = 100) @Schema(description = "Reference of its request") @Nullable
        String otherReference,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "Extradition, warrant or transfer that the other State asks for")
        CompetingKind requestKind,

        @Size(max = 2000) @Schema(description = "Criteria of the decision, in words") @Nullable
        String criteria,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Which request has priority")
        PriorityAmongStates decision,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the decision") @Nullable
        LocalDate decidedOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was received, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
