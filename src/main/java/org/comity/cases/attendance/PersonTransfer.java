package org.comity.cases.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A temporary transfer of a person who is detained or serves a sentence. UNCAC article 46(10) to (12). */
@Embeddable
@Schema(description = "A temporary transfer of a detained person to another State, to be identified, testify or assist")
record PersonTransfer(
        @Min(1) @Schema(description = "Number of the person within the request") @Nullable
        Integer personNo,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, of the informed consent of the person")
        @Nullable
        LocalDate consentedOn,

        @Size(max = 300) @Schema(description = "Form, language and counsel of the consent, in words") @Nullable
        String consentForm,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the person withdrew the consent")
        @Nullable
        LocalDate consentWithdrawnOn,

        @HasHappened
        @Schema(
                description =
                        "Legal day, in the zone of the authority, of the approval of the State that sends the person")
        @Nullable
        LocalDate sendingStateApprovedOn,

        @HasHappened
        @Schema(
                description =
                        "Legal day, in the zone of the authority, of the approval of the State that receives the person")
        @Nullable
        LocalDate receivingStateApprovedOn,

        @Size(max = 2000) @Schema(description = "Conditions of the transfer, in words") @Nullable
        String conditions,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the person was handed over")
        @Nullable
        LocalDate transferredOn,

        @Schema(description = "Legal day, in the zone of the authority, by which the person is to be returned")
        @Nullable
        LocalDate returnDueOn,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the person was returned")
        @Nullable
        LocalDate returnedOn,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day on which it was recorded, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
