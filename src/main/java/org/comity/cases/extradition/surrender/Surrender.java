package org.comity.cases.extradition.surrender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The surrender of a person: planned, postponed, for a time or for good. */
@Embeddable
@Schema(description = "The surrender of a person: planned, postponed, for a time or for good")
record Surrender(
        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "For good or for a time")
        SurrenderKind kind,

        @Size(max = 60)
        @Schema(description = "Reason for which it is postponed, of the codes PP in the law book")
        @Nullable
        String postponedFor,

        @Schema(description = "Legal day, in the zone of the authority, by which the postponement is reviewed")
        @Nullable
        LocalDate reviewDueOn,

        @Schema(description = "Legal day, in the zone of the authority, for which it is planned") @Nullable
        LocalDate plannedOn,

        @Size(max = 300) @Schema(description = "Place of the handover, in words") @Nullable
        String place,

        @Size(max = 300) @Schema(description = "Escorts and States of transit, in words") @Nullable
        String escorts,

        @Schema(description = "Days of detention of which the requesting State was informed") @Nullable
        Integer detentionDays,

        @HasHappened
        @Schema(
                description =
                        "Legal day, in the zone of the authority, on which the requesting State was informed of place, day and detention")
        @Nullable
        LocalDate informedOn,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the handover") @Nullable
        LocalDate handedOverOn,

        @Size(max = 1000) @Schema(description = "Property handed over, in words") @Nullable
        String property,

        @Schema(
                description =
                        "Legal day, in the zone of the authority, by which a person surrendered for a time comes back")
        @Nullable
        LocalDate returnDueOn,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the person came back")
        @Nullable
        LocalDate returnedOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was ordered, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
