package org.comity.cases.jointwork;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A joint investigation team, or a joint investigation case by case. UNCAC article 49. */
@Embeddable
@Schema(description = "A joint investigation in the matter of the request")
record JointTeam(
        @NotBlank @Size(max = 300) @Schema(description = "Name of the team or the investigation")
        String title,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Basis of the joint investigation")
        JointBasis basis,

        @JdbcTypeCode(SqlTypes.ARRAY) @Size(min = 1, max = 50) @Schema(description = "States that take part, by code")
        List<@NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a code of three capital letters") String>
                members,

        @Size(max = 200) @Schema(description = "Leader, in words") @Nullable
        String leader,

        @Schema(description = "Last legal day of the agreement, in the zone of the authority, extensions included")
        @Nullable
        LocalDate until,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which it ended before")
        @Nullable
        LocalDate endedEarlyOn,

        @Size(max = 4000) @Schema(description = "Results, in words") @Nullable
        String results,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day of the agreement, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {
    JointTeam {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
