package org.comity.cases.extradition.surrender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.obligation.ConsentDecision;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent of the State that surrendered a person to a prosecution for another offence, or to a re-extradition. */
@Embeddable
@Schema(description = "A consent to a prosecution for another offence, or to a re-extradition, after a surrender")
record SpecialityConsent(
        @NotNull @Min(1) @Schema(description = "Number of the person within the request")
        Integer personNo,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "Prosecution for another offence, or re-extradition")
        SpecialityPurpose purpose,

        @NotBlank @Size(max = 300) @Schema(description = "The other offence, in words")
        String offence,

        @Pattern(regexp = "[A-Z]{3}", message = "must be a code of three capital letters")
        @Schema(description = "State of a re-extradition, ISO 3166-1 alpha-3")
        @Nullable
        String toState,

        @Schema(description = "Legal day, in the zone of the authority, by which the answer is due") @Nullable
        LocalDate answerDueOn,

        @Enumerated(EnumType.STRING) @NotNull @Schema(description = "Decision on the consent")
        ConsentDecision decision,

        @HasHappened @Schema(description = "Legal day, in the zone of the authority, of the decision") @Nullable
        LocalDate decidedOn,

        @Size(max = 300) @Schema(description = "Ground of a refusal, in words") @Nullable
        String ground,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was asked for, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
