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
 * The content of a request, as far as it may be changed after registration: the body of a merge patch, and part of every view.
 *
 * @param counterpart other State or territory, ISO 3166-1 alpha-3 in capital letters; see GET /api/v1/countries
 * @param dated date the request itself bears, without a zone
 * @param receivedOn when it reached the central authority: a legal day in the zone of the authority ({@code 2026-11-22}),
 *     or an instant with offset, from which limits in hours are counted; shown as the day. For an incoming request today
 *     unless given
 * @param receivedByExecutingOn legal day on which it reached the executing authority, in the zone of the authority
 * @param channel way in which the request travelled between the two States
 * @param language language the request is written in, a BCP 47 tag such as {@code fr}
 * @param urgency mark that the request is urgent, with the reason; absent if it is not
 * @param matterType nature of the proceeding abroad
 * @param legalBases instruments the request rests on, at most 20
 * @param offences conduct the proceeding is about, at most 100
 * @param measures assistance that is asked for, at most 100; steps and grounds refer to a measure by its number, from 1
 *     in this order
 * @param foreignReferences references other offices gave the request, at most 50
 * @param stage how far the proceeding in the requesting State has come
 * @param purpose use the requesting State has for the assistance or the person
 * @param requester office in the requesting State that needs the assistance
 * @param confidentiality demand of the requesting State for secrecy; it restricts nobody's access until the level of the request
 *     is raised
 * @param suggestedDeadline day by which the requesting State would like an answer, with its reason; it opens a deadline
 * @param summary facts in short, free text of up to 4000 characters; found by a search
 * @param officer person in charge, by the code in the list of people of the office; free text where the office has entered
 *     nobody yet, in older requests and in those of a register
 * @param reviewOn legal day, in the zone of the authority, on which an officer looks at the request again
 */
@Schema(description = "What a request says")
public record RequestContent(
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 3166-1 alpha-3 code")
        String counterpart,

        @Nullable LocalDate dated,
        @Schema(implementation = String.class) @Nullable Receipt receivedOn,
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

    /** The legal day on which it was received. */
    public @Nullable LocalDate receivedDay() {
        return receivedOn == null ? null : receivedOn.on();
    }

    /** The same content, received at another time. */
    public RequestContent received(@Nullable Receipt receipt) {
        return with(receipt, offences, officer, reviewOn);
    }

    /** The same content with another officer or another day of review; null for one that stays. */
    public RequestContent assigned(@Nullable String newOfficer, @Nullable LocalDate newReview) {
        return with(
                receivedOn,
                offences,
                newOfficer == null ? officer : newOfficer,
                newReview == null ? reviewOn : newReview);
    }

    /** The content of a request that was part of this one: what the letter says of both, with a summary of its own and no measures. */
    public RequestContent ofPart(String newSummary) {
        return new RequestContent(
                counterpart,
                dated,
                receivedOn,
                null,
                channel,
                language,
                urgency,
                matterType,
                legalBases,
                offences,
                List.of(),
                foreignReferences,
                stage,
                purpose,
                requester,
                confidentiality,
                suggestedDeadline,
                newSummary,
                officer,
                null);
    }

    /** The same content about other offences. */
    public RequestContent about(List<OffenceNamed> newOffences) {
        return with(receivedOn, newOffences, officer, reviewOn);
    }

    private RequestContent with(
            @Nullable Receipt newReceipt,
            List<OffenceNamed> newOffences,
            @Nullable String newOfficer,
            @Nullable LocalDate newReview) {
        return new RequestContent(
                counterpart,
                dated,
                newReceipt,
                receivedByExecutingOn,
                channel,
                language,
                urgency,
                matterType,
                legalBases,
                newOffences,
                measures,
                foreignReferences,
                stage,
                purpose,
                requester,
                confidentiality,
                suggestedDeadline,
                summary,
                newOfficer,
                newReview);
    }

    /** A content as a register has it: all else is not recorded. */
    public RequestContent(
            String counterpart,
            @Nullable LocalDate dated,
            @Nullable LocalDate receivedOn,
            StoredContent.Lists lists,
            @Nullable String summary,
            @Nullable String officer) {
        this(
                counterpart,
                dated,
                Receipt.ofDay(receivedOn),
                null,
                Channel.NOT_RECORDED,
                null,
                null,
                MatterType.NOT_RECORDED,
                lists.legalBases(),
                lists.offences(),
                List.of(),
                lists.foreignReferences(),
                null,
                null,
                null,
                null,
                null,
                summary,
                officer,
                null);
    }

    /** The codes of the legal bases, each once. */
    public List<String> instruments() {
        return legalBases.stream().map(LegalBasis::instrument).distinct().toList();
    }

    /**
     * That the request is urgent, and why.
     *
     * @param reason why it is urgent; UNCAC article 46(24) asks for it
     */
    @Embeddable
    public record Urgency(
            @Column(name = "urgency_reason") @NotBlank @Size(max = 1000)
            String reason) {}

    /**
     * The office that asks in the requesting State.
     *
     * @param type kind of office
     * @param name its name as the request gives it; found by a search
     */
    @Embeddable
    public record Requester(
            @Enumerated(EnumType.STRING) @Column(name = "requester_type") @NotNull
            RequesterType type,

            @Column(name = "requester_name") @Size(max = 300) @Nullable
            String name) {}

    /**
     * That the requesting State demands confidentiality, UNCAC article 46(20).
     *
     * @param terms what the other State asks to hold secret, in free text
     * @param until day until which it must remain secret, if the request names one; without a zone
     */
    @Embeddable
    public record Confidentiality(
            @Column(name = "confidentiality_terms") @NotBlank @Size(max = 1000)
            String terms,

            @Column(name = "confidential_until") @Nullable LocalDate until) {}

    /**
     * The deadline the requesting State suggests, with its reason, UNCAC article 46(24).
     *
     * @param on day by which an answer is desired, a legal day in the zone of the authority
     * @param reason why by that day; UNCAC article 46(24) asks for it
     */
    @Embeddable
    public record SuggestedDeadline(
            @Column(name = "suggested_deadline") @NotNull LocalDate on,

            @Column(name = "suggested_deadline_reason") @NotBlank @Size(max = 1000)
            String reason) {}
}
