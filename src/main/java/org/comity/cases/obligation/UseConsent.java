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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent to another use of evidence or to other proceedings than those of the request. UNCAC article 46(19). */
@Embeddable
@Schema(description = "A consent that is asked for to use evidence beyond a limit, or to act beyond an obligation")
record UseConsent(
        @Min(1) @Schema(description = "Number of the obligation within the request") @Nullable
        Integer obligationNo,

        @NotBlank @Size(max = 2000) @Schema(description = "Use or act for which consent is asked, in words")
        String purpose,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Decision of the State that is asked")
        ConsentDecision decision,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the decision") @Nullable
        LocalDate decidedOn,

        @Size(max = 2000) @Schema(description = "Scope and conditions of the consent, in words") @Nullable
        String scope,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was asked for, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
