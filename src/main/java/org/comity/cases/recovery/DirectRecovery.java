package org.comity.cases.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.asset.Money;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proceeding by which a State recovers property directly, without a request. UNCAC article 53. */
@Embeddable
@Schema(description = "A proceeding by which a State recovers property directly")
record DirectRecovery(
        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "Kind of the proceeding, by the letter of article 53")
        DirectRecoveryKind kind,

        @NotBlank @Size(max = 200) @Schema(description = "Court, in words")
        String court,

        @Size(max = 100) @Schema(description = "Number of the case at the court") @Nullable
        String caseNumber,

        @Size(max = 200) @Schema(description = "Claimant, in words") @Nullable
        String claimant,

        @Valid
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "Amount claimed or awarded, and its currency")
        @Nullable
        Money value,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Decision of the court, or another end")
        DirectRecoveryOutcome outcome,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the decision") @Nullable
        LocalDate decidedOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was filed, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
