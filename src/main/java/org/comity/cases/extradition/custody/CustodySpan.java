package org.comity.cases.extradition.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.rules.custody.CustodyTime.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time in which a person is in custody, or under a measure in its place. UNCAC article 44(10). */
@Embeddable
@Schema(description = "A time in which a person is in custody, or under a measure in its place")
record CustodySpan(
        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "Legal title of the custody, or the measure in its place")
        CustodyTitle title,

        @Size(max = 200) @Schema(description = "Prison or other place, in words") @Nullable
        String place,

        @Pattern(regexp = "[A-Z]{3}", message = "must be a code of three capital letters")
        @Schema(description = "State of the custody, ISO 3166-1 alpha-3")
        @Nullable
        String country,

        @NotNull @Schema(description = "Instant at which it began")
        Instant beginsAt,

        @Schema(description = "Instant at which it ended; absent while it lasts") @Nullable
        Instant endsAt,

        @Size(max = 200)
        @Schema(description = "Court or other authority that ordered it, with its reference, in words")
        @Nullable
        String orderedBy,

        @Size(max = 300) @Schema(description = "Why it ended, in words") @Nullable
        String endReason,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day from which the record holds, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {

    /** The span until its end, or until an instant if it lasts. */
    Span until(Instant present) {
        return new Span(beginsAt, endsAt == null ? present : endsAt);
    }
}
