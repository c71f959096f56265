package org.comity.cases.history;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.json.LanguageTag;
import org.comity.base.json.MustHold;
import org.comity.rules.refusal.Ground;
import org.comity.rules.workflow.MeasureOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of a step. The API takes its parts in the same form in which the history stores them.
 *
 * @param grounds the grounds of a refusal, one of them the principal one
 * @param consultation the consultation before a refusal, or why there was none
 * @param answers the answers to warnings of the law
 * @param warnings the warnings of the law that did not stop the step
 * @param proof how something was sent
 * @param document the document by which a body decided, or how the other State stated it
 * @param recipient the authority it goes to
 * @param measureOutcomes the outcomes of measures
 * @param restrictions the restrictions on the use of information, or that there are none
 * @param consent how the person consented to a surrender or transfer, or why no consent is needed
 */
@JsonInclude(Include.NON_EMPTY)
public record StepDetail(
        @JsonProperty(Keys.GROUNDS) List<GroundGiven> grounds,
        @Nullable ConsultationGiven consultation,
        List<Answer> answers,
        List<String> warnings,
        @Nullable Proof proof,
        @Nullable DocumentGiven document,
        @Nullable String recipient,
        List<OutcomeGiven> measureOutcomes,
        @Nullable RestrictionsGiven restrictions,
        @Nullable ConsentGiven consent,
        @JsonProperty(Keys.CHANGED) Map<String, Change> changed,
        @Nullable String correctionReason,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> other)
        implements MoveDetail {

    public StepDetail {
        grounds = grounds == null ? List.of() : grounds;
        answers = answers == null ? List.of() : answers;
        warnings = warnings == null ? List.of() : warnings;
        measureOutcomes = measureOutcomes == null ? List.of() : measureOutcomes;
        changed = changed == null ? Map.of() : changed;
        other = other == null ? Map.of() : other;
    }

    /** The key of the number of records that ended with a joining. */
    public static final String ENDED_RECORDS = "endedRecords";

    /** The detail of a joining to another request. */
    public static StepDetail ofJoining(Map<String, Change> changed, int ended) {
        return new StepDetail(
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                changed,
                null,
                ended == 0 ? Map.of() : Map.of(ENDED_RECORDS, ended));
    }

    @Override
    public @Nullable LocalDate statedDay(@Nullable LocalDate suggested) {
        return restrictions == null ? suggested : restrictions.reviewOn();
    }

    @Override
    public StepDetail corrected(Correction correction) {
        return new StepDetail(
                correction.groundsInsteadOf(grounds),
                consultation,
                answers,
                warnings,
                proof,
                correction.documentInsteadOf(document),
                correction.recipient() == null ? recipient : correction.recipient(),
                measureOutcomes,
                restrictions,
                consent,
                correction.changed(),
                correction.reason(),
                other);
    }

    /**
     * A ground of refusal, from the law book.
     *
     * @param code code of a ground, of the list GET /api/v1/law/reasons?kind=RF
     * @param principal true for the one ground the refusal mainly rests on; the statistics count this one
     * @param instrument code of the instrument the ground is taken from, of the list GET /api/v1/law/instruments
     * @param measure number of the measure the ground concerns, from 1 in the order of {@code content.measures}; without
     *     one it concerns the whole request
     */
    public record GroundGiven(
            @NotBlank @Size(max = 60) String code,
            @Nullable Boolean principal,
            @Size(max = 60) @Nullable String instrument,
            @Nullable Integer measure) {

        public boolean isPrincipal() {
            return Boolean.TRUE.equals(principal);
        }

        public Ground asGround() {
            return new Ground(code, isPrincipal(), instrument, measure);
        }
    }

    /**
     * The consultation held, by its side process; or why none was appropriate.
     *
     * @param sideProcess identifier of the consultation, a side process of this request
     * @param notHeldBecause why no consultation was appropriate, in free text; in place of the side process
     */
    public record ConsultationGiven(
            @Nullable UUID sideProcess,
            @Size(max = 4000) @Nullable String notHeldBecause) {

        @Schema(hidden = true)
        @MustHold(message = "must name either the side process or why there was none")
        boolean isOneOfBoth() {
            return namesOne();
        }

        /** True if either a consultation or the reason for none is named, and not both. */
        public boolean namesOne() {
            return (sideProcess != null) != (notHeldBecause != null && !notHeldBecause.isBlank());
        }
    }

    /**
     * The answer to a warning of the law, such as that a ground is forbidden as a rule.
     *
     * @param warning code of the warning that is answered, as the problem or the open step names it
     * @param justification why the step is right all the same, in free text; stored in the history
     */
    public record Answer(
            @NotBlank @Size(max = 60) String warning,
            @NotBlank @Size(max = 4000) String justification) {}

    /**
     * How and when something was sent.
     *
     * @param sentOn legal day, in the zone of the authority, on which it was sent, served or handed over
     * @param sentVia way in which it was sent, in free text, such as registered mail; not the channel of the request
     * @param reference number of the dispatch or receipt, as the carrier gave it
     */
    public record Proof(
            @NotNull LocalDate sentOn,
            @JsonAlias("channel") @NotBlank @Size(max = 60) String sentVia,
            @Size(max = 200) @Nullable String reference) {}

    /**
     * The document by which a court, a minister, an executing authority or the other State stated what it decided.
     *
     * @param form form in which it was stated
     * @param reference number, date or name of the judgment or letter, in free text
     * @param receivedOn legal day, in the zone of the authority, on which it was received; of an oral statement, the day of it
     */
    public record DocumentGiven(
            @Nullable DocumentForm form,
            @Size(max = 200) @Nullable String reference,
            @Nullable LocalDate receivedOn) {

        /** The form of a statement. */
        public enum DocumentForm {
            /** A judgment, an order or another decision. */
            DECISION,
            /** A letter, on paper or by fax. */
            LETTER,
            /** A note of a diplomatic mission. */
            NOTE_VERBALE,
            /** An e-mail, or a message of a secure system. */
            EMAIL,
            /** By telephone or at a meeting; the narrative has the note of it. */
            ORAL,
            /** Another form, which the narrative names. */
            OTHER
        }

        @Schema(hidden = true)
        @MustHold(message = "must name the document (reference) or the day of its receipt (receivedOn)")
        boolean isNamed() {
            return isSaid(reference) || receivedOn != null;
        }

        /** True if it says how and when something was stated; an oral statement needs a note in words. */
        public boolean isStatement(@Nullable String note) {
            return form != null && receivedOn != null && (form != DocumentForm.ORAL || isSaid(note));
        }
    }

    /**
     * The outcome of one measure, by its number in the request, from 1.
     *
     * @param measure number of the measure, from 1 in the order of {@code content.measures}
     * @param outcome what became of the measure
     * @param code coded reason of an outcome other than executed, of the list GET /api/v1/law/reasons: kind RF if
     *     refused, NX if impossible, either of them or PX if partly executed
     */
    public record OutcomeGiven(
            @NotNull Integer measure,
            @NotNull MeasureOutcome outcome,
            @Size(max = 60) @Nullable String code) {

        /** True if the measure, or the part that was not executed, was refused. */
        public boolean refusesPart() {
            return outcome == MeasureOutcome.REFUSED
                    || (outcome == MeasureOutcome.PARTLY_EXECUTED
                            && code != null
                            && !code.startsWith("PX_")
                            && !code.startsWith("NX_"));
        }
    }

    /**
     * The restrictions on the use of information, UNCAC article 46(5), or the statement that there are none.
     *
     * @param none true if the information may be used freely; then neither terms, secrecy nor recipients are named
     * @param terms purposes for which it may not be used, in free text
     * @param confidential true if its existence must remain secret, even for a time only
     * @param reviewOn legal day, in the zone of the authority, on which somebody asks whether the restriction still holds; needed if it is confidential
     * @param evidenceValue whether a court may use it as evidence
     * @param prohibitedRecipients offices or persons it must not be passed on to, in free text
     */
    public record RestrictionsGiven(
            @Nullable Boolean none,
            @Size(max = 4000) @Nullable String terms,
            @Nullable Boolean confidential,
            @Nullable LocalDate reviewOn,
            @Nullable EvidenceValue evidenceValue,
            @Size(max = 50) List<@NotBlank @Size(max = 300) String> prohibitedRecipients) {

        public RestrictionsGiven {
            prohibitedRecipients = prohibitedRecipients == null ? List.of() : prohibitedRecipients;
        }

        @Schema(hidden = true)
        @MustHold(message = "must say what is restricted, or that nothing is, and not both")
        boolean isOneOfBoth() {
            var restricts = isSaid(terms) || Boolean.TRUE.equals(confidential) || !prohibitedRecipients.isEmpty();
            return restricts != Boolean.TRUE.equals(none);
        }

        @Schema(hidden = true)
        @MustHold(field = "reviewOn", message = "must name the day on which confidentiality is reviewed")
        boolean isReviewed() {
            return !Boolean.TRUE.equals(confidential) || reviewOn != null;
        }
    }

    /** The use of information before a court. */
    public enum EvidenceValue {
        /** For leads alone; no court may see it. */
        INTELLIGENCE_ONLY,
        /** A court may rest on it. */
        USABLE_AS_EVIDENCE,
        /** The sender does not say. */
        NOT_RECORDED
    }

    /**
     * How a person consented to a surrender or transfer, or why the law that applies asks for no consent.
     *
     * @param form form in which the person consented
     * @param givenOn legal day of the consent, in the zone of the authority
     * @param specialityRenounced true if the person also gave up the protection of speciality, false if not; absent if
     *     nobody asked
     * @param language language in which it was explained to the person, a BCP 47 tag such as {@code ro}
     * @param counsel lawyer who advised the person, in free text
     * @param notRequiredBecause why the law that applies asks for no consent, in free text; in place of form and day
     */
    public record ConsentGiven(
            @Nullable Form form,
            @Nullable LocalDate givenOn,
            @Nullable Boolean specialityRenounced,

            @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) @Nullable
            String language,

            @Size(max = 300) @Nullable String counsel,
            @Size(max = 4000) @Nullable String notRequiredBecause) {

        /** In what form a person consents. */
        public enum Form {
            /** Declared before a judge. */
            IN_COURT,
            /** Declared before a prosecutor or an official. */
            BEFORE_ANOTHER_AUTHORITY,
            /** Signed by the person. */
            IN_WRITING,
            /** The file does not say. */
            NOT_RECORDED
        }

        @Schema(hidden = true)
        @MustHold(message = "must say when and in which form it was given, or why the law asks for none")
        boolean isOneOfBoth() {
            return (givenOn != null && form != null) != isSaid(notRequiredBecause);
        }

        public boolean settlesSpeciality() {
            return givenOn != null && specialityRenounced != null;
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
