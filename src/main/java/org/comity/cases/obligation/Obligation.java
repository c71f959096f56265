package org.comity.cases.obligation;

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
import org.comity.rules.obligation.ObligationKind;
import org.comity.rules.obligation.ObligedState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An obligation that outlives the request. UNCAC articles 46(5), 46(11), 46(19) and 46(20). */
@Embeddable
@Schema(description = "An obligation that outlives the request, such as a limit on the use of evidence")
record Obligation(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Kind of the obligation")
        ObligationKind kind,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "The State that is bound")
        ObligedState owedBy,

        @Size(max = 300) @Schema(description = "Item of evidence or object that it concerns, in words") @Nullable
        String item,

        @Min(1) @Schema(description = "Number of the person within the request") @Nullable
        Integer personNo,

        @NotBlank @Size(max = 4000) @Schema(description = "Terms of the obligation, in words")
        String terms,

        @Schema(
                description =
                        "Last legal day, in the zone of the authority, on which it binds; absent if it has no end")
        @Nullable
        LocalDate until,

        @Schema(description = "Legal day, in the zone of the authority, by which it has to be fulfilled") @Nullable
        LocalDate dueOn,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which it was fulfilled")
        @Nullable
        LocalDate fulfilledOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day from which it binds, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
