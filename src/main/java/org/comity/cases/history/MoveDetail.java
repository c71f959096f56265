package org.comity.cases.history;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.cases.history.StepDetail.DocumentGiven;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The data of a move of the main state: a registration, a step, an imported step or a reclassification. A correction has
 * the form of the move that it corrects, and gives its reason. Keys of other versions are retained, and copied by a correction.
 */
public sealed interface MoveDetail extends Detail
        permits StepDetail, MoveDetail.RegistrationDetail, MoveDetail.ImportDetail, MoveDetail.ReclassificationDetail {

    /** The fields of the request that the move changed, by name. */
    Map<String, Change> changed();

    /** Why an earlier entry was corrected; null if this is no correction. */
    @Nullable
    String correctionReason();

    /** The grounds of a refusal. */
    default List<GroundGiven> grounds() {
        return List.of();
    }

    /** The outcomes of measures that the move recorded. */
    default List<OutcomeGiven> measureOutcomes() {
        return List.of();
    }

    /** The day that came with the move for deadlines whose rule has no length: the suggested one, unless it has its own. */
    default @Nullable LocalDate statedDay(@Nullable LocalDate suggested) {
        return suggested;
    }

    /** The detail of an entry that corrects the entry with this one. */
    MoveDetail corrected(Correction correction);

    @Override
    default EntryKind entryKind() {
        return correctionReason() == null ? EntryKind.TRANSITION : EntryKind.CORRECTION;
    }

    /**
     * The data of a correction.
     *
     * @param reason why the entry is corrected
     * @param grounds the right grounds of a refusal; empty if they stay
     * @param document the right document; null if it stays
     * @param recipient the right authority it went to; null if it stays
     * @param changed the fields of the request that the correction changed
     */
    record Correction(
            String reason,
            List<GroundGiven> grounds,
            @Nullable DocumentGiven document,
            @Nullable String recipient,
            Map<String, Change> changed) {

        /** A correction of neither the grounds, nor the document, nor the recipient. */
        public static Correction of(String reason) {
            return new Correction(reason, List.of(), null, null, Map.of());
        }

        /** The right document, where an entry has this one. */
        @Nullable
        DocumentGiven documentInsteadOf(@Nullable DocumentGiven earlier) {
            return document == null ? earlier : document;
        }

        /** The right grounds, where an entry has these. */
        List<GroundGiven> groundsInsteadOf(List<GroundGiven> earlier) {
            return grounds.isEmpty() ? earlier : grounds;
        }
    }

    /**
     * A request was registered.
     *
     * @param reference its reference
     * @param content its content at that time
     */
    @JsonInclude(Include.NON_EMPTY)
    record RegistrationDetail(
            String reference,
            @JsonProperty(Keys.CONTENT) Object content,
            @JsonProperty(Keys.CHANGED) Map<String, Change> changed,
            @Nullable String correctionReason,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> other)
            implements MoveDetail {

        /** The key of the day on which the request that a split request was part of became open; SQL reads it too. */
        public static final String OPEN_SINCE = "openSince";

        /** The key of the steps by which a split request would have come where it began. */
        public static final String STEPS = "steps";

        /** The key of the day from which the deadlines of these steps count. */
        public static final String COUNTED_FROM = "countedFrom";

        public RegistrationDetail {
            changed = changed == null ? Map.of() : changed;
            other = other == null ? Map.of() : other;
        }

        /** The detail of a new registration. */
        public RegistrationDetail(String reference, Object content) {
            this(reference, content, Map.of());
        }

        /** The detail of a new registration, with what is noted beside it. */
        public RegistrationDetail(String reference, Object content, Map<String, Object> noted) {
            this(reference, content, Map.of(), null, noted);
        }

        @Override
        public RegistrationDetail corrected(Correction correction) {
            return new RegistrationDetail(reference, content, correction.changed(), correction.reason(), other);
        }
    }

    /**
     * A move was read from a row of an imported register.
     *
     * @param importId the import run
     * @param row the number of the row in the file
     * @param source the cells of the row by heading
     * @param digest the digest by which the row is recognised
     * @param persons the number of persons, if the register has it
     * @param outcomeDay {@link #DAY_NOT_RECORDED} if the register does not have the day of the outcome
     * @param notRecorded the steps since the move before whose days the register does not have
     */
    @JsonInclude(Include.NON_EMPTY)
    record ImportDetail(
            @JsonProperty(Keys.IMPORT) UUID importId,
            int row,
            Map<String, String> source,
            String digest,
            @Nullable Integer persons,
            @Nullable String outcomeDay,
            @JsonProperty(Keys.NOT_RECORDED) List<Step> notRecorded,
            @JsonProperty(Keys.GROUNDS) List<GroundGiven> grounds,
            @JsonProperty(Keys.CHANGED) Map<String, Change> changed,
            @Nullable String correctionReason,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> other)
            implements MoveDetail {

        /** The outcome day of a request whose register does not have it. */
        public static final String DAY_NOT_RECORDED = "NOT_RECORDED";

        public ImportDetail {
            source = source == null ? Map.of() : source;
            digest = digest == null ? "" : digest;
            notRecorded = notRecorded == null ? List.of() : notRecorded;
            grounds = grounds == null ? List.of() : grounds;
            changed = changed == null ? Map.of() : changed;
            other = other == null ? Map.of() : other;
        }

        /** The detail of a new import. */
        public ImportDetail(
                UUID importId,
                int row,
                Map<String, String> source,
                String digest,
                @Nullable Integer persons,
                @Nullable String outcomeDay,
                List<Step> notRecorded,
                List<GroundGiven> grounds) {
            this(importId, row, source, digest, persons, outcomeDay, notRecorded, grounds, Map.of(), null, Map.of());
        }

        /** The detail with what is noted beside it. */
        public ImportDetail noting(Map<String, Object> noted) {
            return new ImportDetail(
                    importId,
                    row,
                    source,
                    digest,
                    persons,
                    outcomeDay,
                    notRecorded,
                    grounds,
                    changed,
                    correctionReason,
                    noted);
        }

        /** The detail of the entry of a request whose end is an entry of its own now. */
        public ImportDetail withoutItsEnd(String reason) {
            return new ImportDetail(
                    importId, row, source, digest, persons, null, notRecorded, List.of(), Map.of(), reason, other);
        }

        /** The detail with another number of persons and other grounds. */
        public ImportDetail saying(@Nullable Integer otherPersons, List<GroundGiven> otherGrounds) {
            return new ImportDetail(
                    importId,
                    row,
                    source,
                    digest,
                    otherPersons,
                    outcomeDay,
                    notRecorded,
                    otherGrounds,
                    changed,
                    correctionReason,
                    other);
        }

        /** The detail of an end that has become an entry of its own. */
        public ImportDetail ofItsEnd(List<GroundGiven> itsGrounds) {
            return new ImportDetail(importId, row, source, digest, persons, null, List.of(), itsGrounds);
        }

        @Override
        public ImportDetail corrected(Correction correction) {
            return new ImportDetail(
                    importId,
                    row,
                    source,
                    digest,
                    persons,
                    outcomeDay,
                    notRecorded,
                    correction.groundsInsteadOf(grounds),
                    correction.changed(),
                    correction.reason(),
                    other);
        }
    }

    /**
     * A request turned out to be of another kind.
     *
     * @param formerReference the reference that it had before
     */
    @JsonInclude(Include.NON_EMPTY)
    record ReclassificationDetail(
            @JsonProperty(Keys.FORMER_REFERENCE) String formerReference,
            @JsonProperty(Keys.CHANGED) Map<String, Change> changed,
            @Nullable String correctionReason,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> other)
            implements MoveDetail {

        public ReclassificationDetail {
            changed = changed == null ? Map.of() : changed;
            other = other == null ? Map.of() : other;
        }

        /** The detail of a new reclassification. */
        public ReclassificationDetail(String formerReference, Map<String, Change> changed) {
            this(formerReference, changed, null, Map.of());
        }

        @Override
        public ReclassificationDetail corrected(Correction correction) {
            return new ReclassificationDetail(formerReference, correction.changed(), correction.reason(), other);
        }

        @Override
        public EntryKind entryKind() {
            return correctionReason == null ? EntryKind.RECLASSIFICATION : EntryKind.CORRECTION;
        }
    }
}
