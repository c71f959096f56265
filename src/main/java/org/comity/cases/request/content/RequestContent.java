package org.comity.cases.request.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.json.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, as far as it may be changed after registration: the body of a merge patch, and part of every view.
 *
 * @param counterpart the other State or territory, ISO 3166-1 alpha-3
 * @param dated the date the request bears
 * @param receivedOn the day it reached our central authority
 * @param receivedByExecutingOn the day it reached the authority that executes it
 */
@Schema(description = "What a request says")
public record RequestContent(
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 3166-1 alpha-3 code")
        String counterpart,

        @Nullable LocalDate dated,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate receivedByExecutingOn,
        @Nullable Channel channel,

        @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) @Nullable
        String language,

        @Valid @Nullable Urgency urgency,
        MatterType matterType,
        @Size(max = 20) List<@NotNull @Valid LegalBasis> legalBases,
        @Size(max = 100) List<@NotNull @Valid OffenceNamed> offences,
        @Size(max = 100) List<@NotNull @Valid Measure> measures,
        @Size(max = 50) List<@NotNull @Valid ForeignReference> foreignReferences,
        @Nullable ProceedingStage stage,
        @Nullable RequestPurpose purpose,
        @Valid @Nullable Requester requester,
        @Valid @Nullable Confidentiality confidentiality,
        @Valid @Nullable SuggestedDeadline suggestedDeadline,
        @Size(max = 4000) @Nullable String summary,
        @Size(max = 100) @Nullable String officer,
        @Nullable LocalDate reviewOn) {

    public RequestContent {
        matterType = matterType == null ? MatterType.NOT_RECORDED : matterType;
        legalBases = legalBases == null ? List.of() : legalBases;
        offences = offences == null ? List.of() : offences;
        measures = measures == null ? List.of() : measures;
        foreignReferences = foreignReferences == null ? List.of() : foreignReferences;
    }

    /** The codes of the legal bases, each once. */
    public List<String> instruments() {
        return legalBases.stream().map(LegalBasis::instrument).distinct().toList();
    }

    /**
     * That the request is urgent, and why.
     *
     * @param reason why; a deadline without a reason helps nobody, UNCAC article 46(24)
     */
    @Embeddable
    public record Urgency(
            @Column(name = "urgency_reason") @NotBlank @Size(max = 1000)
            String reason) {}

    /** Who asks in the requesting State. */
    @Embeddable
    public record Requester(
            @Enumerated(EnumType.STRING) @Column(name = "requester_type") @NotNull
            RequesterType type,

            @Column(name = "requester_name") @Size(max = 300) @Nullable
            String name) {}

    /**
     * That the requesting State demands confidentiality, UNCAC article 46(20).
     *
     * @param terms what is to be kept confidential
     * @param until until when, if it said so
     */
    @Embeddable
    public record Confidentiality(
            @Column(name = "confidentiality_terms") @NotBlank @Size(max = 1000)
            String terms,

            @Column(name = "confidential_until") @Nullable LocalDate until) {}

    /** The deadline the requesting State suggests, with its reason, UNCAC article 46(24). */
    @Embeddable
    public record SuggestedDeadline(
            @Column(name = "suggested_deadline") @NotNull LocalDate on,

            @Column(name = "suggested_deadline_reason") @NotBlank @Size(max = 1000)
            String reason) {}
}
