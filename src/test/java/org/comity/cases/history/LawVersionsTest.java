package org.comity.cases.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.cases.history.Detail.SideProcessOpened;
import org.comity.cases.history.EntryDraft.Moved;
import org.comity.cases.history.EntryDraft.Superseded;
import org.comity.cases.history.MoveDetail.Correction;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The versions of coded reasons that an entry of the history keeps. */
class LawVersionsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(Include.NON_NULL)
            .build();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final GroundGiven CORRECTED = new GroundGiven("RF_DUAL_CRIM", true, "UNCAC", null);
    private static final GroundGiven NEVER_CORRECTED = new GroundGiven("RF_SECURITY", true, "UNCAC", null);

    private final DetailCodec codec = new DetailCodec(JSON);
    private final LawVersions versions = new LawVersions(LawBookReader.builtIn(), codec);

    @Test
    void aRefusalNamesTheVersionsOfItsGroundsThatWereCorrected() {
        var refusal = draft(step(List.of(CORRECTED, NEVER_CORRECTED), List.of()), null, null);

        assertThat(versions.of(refusal, null)).isEqualTo(Map.of("RF_DUAL_CRIM", 2));
        assertThat(written(refusal, null)).contains("\"lawVersions\":{\"RF_DUAL_CRIM\":2}");
    }

    @Test
    void anEntryWithoutCorrectedReasonsIsWrittenAsBefore() {
        var refusal = draft(step(List.of(NEVER_CORRECTED), List.of()), null, null);

        assertThat(written(refusal, null)).doesNotContain("lawVersions");
    }

    @Test
    void outcomesOfMeasuresReasonsOfStepsAndOfSideProcessesCountToo() {
        var outcome = new OutcomeGiven(1, MeasureOutcome.PARTLY_EXECUTED, "PX_SOME_MEASURES");
        var postponed = new SideProcessOpened(
                UUID.randomUUID(), SideProcessKind.POSTPONEMENT, null, "PP_APPEAL_PENDING", List.of());

        assertThat(versions.of(draft(step(List.of(), List.of(outcome)), null, "PX_SOME_PERSONS"), null))
                .isEqualTo(Map.of("PX_SOME_MEASURES", 2, "PX_SOME_PERSONS", 2));
        assertThat(versions.of(EntryDraft.beside(DAY, null, postponed), null))
                .isEqualTo(Map.of("PP_APPEAL_PENDING", 2));
    }

    @Test
    void aCorrectionKeepsTheVersionOfTheGroundsItLeaves() {
        var first = step(List.of(CORRECTED), List.of());
        var before = entry(draft(first, null, null), Map.of());
        var corrected = draft(first.corrected(Correction.of("wrong day")), 1, null);

        assertThat(versions.of(corrected, before)).isEmpty();
        assertThat(versions.of(corrected, entry(draft(first, null, null), Map.of("RF_DUAL_CRIM", 2))))
                .isEqualTo(Map.of("RF_DUAL_CRIM", 2));
    }

    @Test
    void aCorrectionNamesThePresentVersionOfTheGroundsItBrings() {
        var first = step(List.of(NEVER_CORRECTED), List.of());
        var before = entry(draft(first, null, null), Map.of());
        var right = first.corrected(new Correction("wrong ground", List.of(CORRECTED), null, null, Map.of()));

        assertThat(versions.of(draft(right, 1, null), before)).isEqualTo(Map.of("RF_DUAL_CRIM", 2));
    }

    @Test
    void aCorrectionDropsTheVersionsOfTheGroundsItReplaces() {
        var first = step(List.of(CORRECTED), List.of());
        var before = entry(draft(first, null, null), Map.of("RF_DUAL_CRIM", 2));
        var stored = (StepDetail) codec.read(EntryKind.TRANSITION, before.details());
        var right = draft(
                stored.corrected(new Correction("wrong ground", List.of(NEVER_CORRECTED), null, null, Map.of())),
                1,
                null);

        assertThat(written(right, before)).doesNotContain("lawVersions").contains("RF_SECURITY");
    }

    private String written(EntryDraft what, @Nullable HistoryEntry corrected) {
        return codec.write(what.detail(), versions.of(what, corrected));
    }

    private HistoryEntry entry(EntryDraft what, Map<String, Integer> named) {
        var key = new HistoryEntry.Key(UUID.randomUUID(), 1);
        var recording = new HistoryEntry.Recording(Instant.EPOCH, "issuer|subject", "N. N.", null);
        return new HistoryEntry(key, "ATLANTIS", what, recording, codec.write(what.detail(), named), new byte[32]);
    }

    private static StepDetail step(List<GroundGiven> grounds, List<OutcomeGiven> outcomes) {
        return new StepDetail(
                grounds, null, List.of(), List.of(), null, null, null, outcomes, null, null, Map.of(), null, Map.of());
    }

    private static EntryDraft draft(StepDetail detail, @Nullable Integer supersedes, @Nullable String reasonCode) {
        var move = new Moved(Step.REFUSE, State.REFUSAL_PROPOSED, State.REFUSED, Result.REFUSED, reasonCode, null);
        var superseded = supersedes == null ? null : new Superseded(supersedes, supersedes, false);
        return new EntryDraft(move, superseded, DAY, null, null, detail);
    }
}
