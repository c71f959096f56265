package org.comity.cases.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.comity.cases.part.content.Content;
import org.comity.cases.part.content.HasHappened;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hearing of a witness, an expert or another person for the requesting State. UNCAC article 46(18). */
@Embeddable
@Schema(description = "A hearing for the requesting State, such as by video link")
record Hearing(
        @Min(1) @Schema(description = "Number of the person within the request") @Nullable
        Integer personNo,

        @Min(1) @Schema(description = "Number of the measure within the request") @Nullable
        Integer measureNo,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Form of the hearing")
        HearingForm form,

        @NotNull @Schema(description = "Instant at which it begins")
        Instant scheduledAt,

        @NotBlank @Size(max = 50) @Schema(description = "Zone in which the hour was agreed, such as Europe/Vienna")
        String timeZone,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "The State whose authority conducts it")
        HearingAuthority conductedBy,

        @Size(max = 200) @Schema(description = "Authority of the requested State that attends, in words") @Nullable
        String attendedBy,

        @Pattern(regexp = "[a-z]{2,3}", message = "must be a code of a language, ISO 639")
        @Schema(description = "Language of the interpreter, if there is one")
        @Nullable
        String interpreterLanguage,

        @Schema(description = "True if the person testifies under oath") @Nullable
        Boolean underOath,

        @HasHappened
        @Schema(description = "Legal day, in the zone of the authority, on which the link was tested")
        @Nullable
        LocalDate linkTestedOn,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Outcome of the hearing")
        HearingOutcome outcome,

        @Size(max = 200) @Schema(description = "Reference of the minutes") @Nullable
        String minutes,

        @Column(insertable = false, updatable = false)
        @Schema(
                description =
                        "Day on which it was agreed or recorded, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {}
