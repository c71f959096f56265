package org.comity.cases.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.Detail.DeadlineEnded;
import org.comity.cases.history.Detail.DeadlineSet;
import org.comity.cases.history.Detail.EventKept;
import org.comity.cases.history.Detail.Keys;
import org.comity.cases.history.Detail.LinkEnded;
import org.comity.cases.history.Detail.Linked;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.Detail.SideProcessEnded;
import org.comity.cases.history.Detail.SideProcessOpened;
import org.comity.cases.history.MoveDetail.Correction;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.MoveDetail.ReclassificationDetail;
import org.comity.cases.history.MoveDetail.RegistrationDetail;
import org.comity.cases.history.StepDetail.Answer;
import org.comity.cases.history.StepDetail.ConsentGiven;
import org.comity.cases.history.StepDetail.ConsentGiven.Form;
import org.comity.cases.history.StepDetail.ConsultationGiven;
import org.comity.cases.history.StepDetail.DocumentGiven;
import org.comity.cases.history.StepDetail.EvidenceValue;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.cases.history.StepDetail.OutcomeGiven;
import org.comity.cases.history.StepDetail.Proof;
import org.comity.cases.history.StepDetail.RestrictionsGiven;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;

/** Details of history entries are read as they were written, by this version and by version 0.1.0. */
class DetailCodecTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(Include.NON_NULL)
            .build();
    private static final UUID ID = UUID.fromString("01956f3a-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Map<String, Change> CHANGED = Map.of("reviewOn", new Change("2025-04-16", "2025-05-16"));
    private static final Map<String, Object> OTHER = Map.of("later", Map.of("key", 1));

    private static final GroundGiven GROUND = new GroundGiven("RF_SECURITY", true, "UNCAC", 2);

    private static final StepDetail STEP = new StepDetail(
            List.of(GROUND),
            new ConsultationGiven(ID, null),
            List.of(new Answer("RF_FISCAL", "It is a tax offence alone")),
            List.of("forbidden as a rule"),
            new Proof(DAY, "COURIER", "R 12"),
            new DocumentGiven(DocumentGiven.DocumentForm.LETTER, "Az. 4", DAY),
            "EX",
            List.of(new OutcomeGiven(1, MeasureOutcome.REFUSED, "RF_SECURITY")),
            new RestrictionsGiven(null, "Not before a court", true, DAY, EvidenceValue.INTELLIGENCE_ONLY, List.of("Z")),
            new ConsentGiven(Form.IN_COURT, DAY, true, "fr", "N. N.", null),
            CHANGED,
            null,
            OTHER);

    private static final ImportDetail IMPORT = new ImportDetail(
            ID,
            4,
            Map.of("No.", "A 1"),
            "abc",
            3,
            ImportDetail.DAY_NOT_RECORDED,
            List.of(Step.ACCEPT),
            List.of(GROUND),
            CHANGED,
            null,
            OTHER);

    private static final List<Detail> ONE_OF_EACH = List.of(
            STEP,
            IMPORT,
            new RegistrationDetail("MLA-IN/2025/00001", Map.of("counterpart", "FRA"), CHANGED, null, OTHER),
            new ReclassificationDetail("ENQ-IN/2025/00001", CHANGED, null, OTHER),
            new ContentChanged(Map.of("summary", new Change("a", "b"))),
            new SideProcessOpened(ID, SideProcessKind.CONSULTATION, DAY, "RI_OTHER", List.of("RI_IDENTITY")),
            new SideProcessEnded(ID, SideProcessKind.CONSULTATION),
            new DeadlineSet("Order of the court", DAY, "D_RULE"),
            new DeadlineEnded(ID, "MET"),
            new Linked(ID, LinkKind.SUPPLEMENTS, ID, "MLA-IN/2025/00002"),
            new LinkEnded(ID, LinkKind.SUPPLEMENTS, ID),
            new PartDetail("note", ID, PartAct.ADDED, Map.of("text", "Called back")),
            new EventKept("Arrested", ID, 7));

    private final DetailCodec codec = new DetailCodec(JSON);

    @Test
    void everyFormIsReadAsItWasWritten() {
        assertThat(ONE_OF_EACH)
                .allSatisfy(detail -> assertThat(codec.read(detail.entryKind(), codec.write(detail, Map.of())))
                        .isEqualTo(detail));
    }

    @Test
    void everyFormAndEveryKindOfEntryIsTriedHere() {
        var forms = new HashSet<Class<?>>();
        ONE_OF_EACH.forEach(detail -> forms.add(detail.getClass()));
        var kinds = new HashSet<EntryKind>();
        ONE_OF_EACH.forEach(detail -> kinds.add(detail.entryKind()));
        kinds.add(corrected(STEP).entryKind());

        assertThat(forms).isEqualTo(formsOf(Detail.class));
        assertThat(kinds).containsExactlyInAnyOrder(EntryKind.values());
    }

    @Test
    void aCorrectionKeepsTheFormOfWhatItCorrects() {
        var moves = ONE_OF_EACH.stream()
                .filter(MoveDetail.class::isInstance)
                .map(MoveDetail.class::cast)
                .toList();

        assertThat(moves).hasSize(4).allSatisfy(move -> {
            var corrected = corrected(move);
            var read = codec.read(EntryKind.CORRECTION, codec.write(corrected, Map.of()));

            assertThat(read).isEqualTo(corrected).hasSameClassAs(move);
            assertThat(corrected.correctionReason()).isEqualTo("The stamp was misread");
            assertThat(corrected.changed()).isEmpty();
            assertThat(codec.write(corrected, Map.of())).contains("\"later\":{\"key\":1}");
        });
    }

    @Test
    void aCorrectionNamesOtherGroundsOnlyIfItGivesThem() {
        var other = new GroundGiven("RF_BURDEN", true, null, null);

        assertThat(corrected(STEP).grounds()).containsExactly(GROUND);
        assertThat(STEP.corrected(new Correction("Wrong", List.of(other), null, null, Map.of()))
                        .grounds())
                .containsExactly(other);
        assertThat(IMPORT.corrected(new Correction("Wrong", List.of(other), null, null, Map.of()))
                        .grounds())
                .containsExactly(other);
    }

    @Test
    void aStepThatSaysNothingIsStoredAsAnEmptyObject() {
        var nothing = read(EntryKind.TRANSITION, "{}", StepDetail.class);

        assertThat(codec.write(nothing, Map.of())).isEqualTo("{}");
        assertThat(nothing.grounds()).isEmpty();
        assertThat(nothing.recipient()).isNull();
    }

    @Test
    void aStepOfVersion010IsRead() throws JsonProcessingException {
        var stored = """
                {"grounds":[{"code":"RF_SECURITY","principal":true,"instrument":"UNCAC"},
                            {"code":"RF_BURDEN","principal":false,"measure":1}],
                 "consultation":{"notHeldBecause":"No narrower request is possible"},
                 "answers":[{"warning":"RF_FISCAL","justification":"So the court"}],
                 "warnings":["RF_FISCAL is forbidden as a rule"],
                 "proof":{"sentOn":"2025-03-03","channel":"COURIER"},
                 "recipient":"EX","measureOutcomes":[{"measure":1,"outcome":"EXECUTED"}],
                 "restrictions":{"none":true,"prohibitedRecipients":[]},
                 "consent":{"form":"IN_WRITING","givenOn":"2025-03-03","specialityRenounced":false},
                 "changed":{"executingAuthority":{"to":"EX"}}}""";

        var step = read(EntryKind.TRANSITION, stored, StepDetail.class);

        assertThat(step.grounds())
                .containsExactly(
                        new GroundGiven("RF_SECURITY", true, "UNCAC", null),
                        new GroundGiven("RF_BURDEN", false, null, 1));
        assertThat(step.consultation()).isEqualTo(new ConsultationGiven(null, "No narrower request is possible"));
        assertThat(step.proof()).isEqualTo(new Proof(DAY, "COURIER", null));
        assertThat(step.recipient()).isEqualTo("EX");
        assertThat(step.measureOutcomes()).containsExactly(new OutcomeGiven(1, MeasureOutcome.EXECUTED, null));
        assertThat(step.changed()).isEqualTo(Map.of("executingAuthority", new Change(null, "EX")));
        assertThat(step.other()).isEmpty();
        assertThat(JSON.readTree(codec.write(step, Map.of())))
                .as("written again, the former name of one field is the present one")
                .isEqualTo(JSON.readTree(stored.replace("\"channel\"", "\"sentVia\"")));
    }

    @Test
    void anImportedRowOfVersion010IsRead() throws JsonProcessingException {
        var stored = """
                {"import":"01956f3a-0000-7000-8000-000000000001","row":2,"source":{"No.":"A 1","State":"France"},
                 "digest":"5f2c","persons":2,"notRecorded":["ACCEPT","SEND_FOR_EXECUTION"],
                 "grounds":[{"principal":true,"code":"RF_NOT_RECORDED"}]}""";

        var row = read(EntryKind.TRANSITION, stored, ImportDetail.class);

        assertThat(row)
                .isEqualTo(new ImportDetail(
                        ID,
                        2,
                        Map.of("No.", "A 1", "State", "France"),
                        "5f2c",
                        2,
                        null,
                        List.of(Step.ACCEPT, Step.SEND_FOR_EXECUTION),
                        List.of(new GroundGiven("RF_NOT_RECORDED", true, null, null))));
        assertThat(JSON.readTree(codec.write(row, Map.of()))).isEqualTo(JSON.readTree(stored));
    }

    @Test
    void aCorrectionOfVersion010IsRead() {
        var step = read(EntryKind.CORRECTION, """
                {"recipient":"EX","correctionReason":"The stamp was misread"}""", StepDetail.class);
        var row = read(EntryKind.CORRECTION, """
                {"import":"01956f3a-0000-7000-8000-000000000001","row":2,"source":{},"digest":"5f2c",
                 "outcomeDay":"NOT_RECORDED","correctionReason":"Read again"}""", ImportDetail.class);
        var reclassified = read(EntryKind.CORRECTION, """
                {"formerReference":"ENQ-IN/2025/00001","changed":{"kind":{"from":"MLA","to":"ENQUIRY"}},
                 "correctionReason":"It was an enquiry"}""", ReclassificationDetail.class);

        assertThat(step.entryKind()).isEqualTo(EntryKind.CORRECTION);
        assertThat(step.recipient()).isEqualTo("EX");
        assertThat(row.outcomeDay()).isEqualTo("NOT_RECORDED");
        assertThat(reclassified.formerReference()).isEqualTo("ENQ-IN/2025/00001");
        assertThat(reclassified.changed()).isEqualTo(Map.of("kind", new Change("MLA", "ENQUIRY")));
    }

    @Test
    void whatIsNoMoveOfVersion010IsRead() {
        var fields = new LinkedHashMap<String, Change>();
        fields.put("officer", new Change(null, "A. B."));

        assertThat(read(EntryKind.CHANGE, """
                {"officer":{"from":null,"to":"A. B."}}""", ContentChanged.class).fields()).isEqualTo(fields);
        assertThat(read(EntryKind.SIDE_PROCESS_OPENED, """
                {"sideProcess":"01956f3a-0000-7000-8000-000000000001","kind":"CONSULTATION","replyBy":"2025-03-03"}""", SideProcessOpened.class))
                .isEqualTo(new SideProcessOpened(ID, SideProcessKind.CONSULTATION, DAY, null, List.of()));
        assertThat(read(EntryKind.DEADLINE_SET, """
                {"title":"Order","dueOn":"2025-03-03"}""", DeadlineSet.class)).isEqualTo(new DeadlineSet("Order", DAY, null));
        assertThat(read(EntryKind.DEADLINE_ENDED, """
                {"ending":"MET","deadline":"01956f3a-0000-7000-8000-000000000001"}""", DeadlineEnded.class)).isEqualTo(new DeadlineEnded(ID, "MET"));
        assertThat(read(EntryKind.LINKED, """
                {"link":"01956f3a-0000-7000-8000-000000000001","kind":"RESENDS",
                 "to":"01956f3a-0000-7000-8000-000000000001","reference":"MLA-OUT/2025/00001"}""", Linked.class))
                .isEqualTo(new Linked(ID, LinkKind.RESENDS, ID, "MLA-OUT/2025/00001"));
    }

    @Test
    void keysOfAnotherVersionStayReadable() {
        var stored = "{\"recipient\":\"EX\",\"later\":{\"key\":1},\"proof\":{\"sentOn\":\"2025-03-03\","
                + "\"channel\":\"COURIER\",\"seal\":\"red\"}}";

        assertThat(read(EntryKind.TRANSITION, stored, StepDetail.class).other()).isEqualTo(OTHER);
        assertThat(codec.everything(stored)).containsEntry("later", Map.of("key", 1));
        assertThat(codec.everything(stored).get("proof")).asString().contains("seal=red");
        assertThat(read(
                                EntryKind.LINK_ENDED,
                                "{\"link\":\"" + ID + "\",\"kind\":\"RESENDS\",\"to\":\"" + ID + "\",\"later\":1}",
                                LinkEnded.class)
                        .kind())
                .isEqualTo(LinkKind.RESENDS);
    }

    @Test
    void theKeysThatSqlReadsAreThoseThatAreWritten() throws IOException {
        var step = JSON.readTree(codec.write(STEP, Map.of()));

        assertThat(step.path(Keys.GROUNDS).path(0).path(Keys.CODE).asText()).isEqualTo("RF_SECURITY");
        assertThat(step.path(Keys.GROUNDS).path(0).path(Keys.PRINCIPAL).asBoolean())
                .isTrue();
        assertThat(step.path(Keys.CHANGED).path("reviewOn").path("from").asText())
                .isEqualTo("2025-04-16");
        assertThat(JSON.readTree(codec.write(IMPORT, Map.of())).path(Keys.NOT_RECORDED))
                .hasSize(1);
        assertThat(Files.readString(Path.of("src/main/resources/db/migration/V0004__as_known_then.sql")))
                .contains("h.details::jsonb -> '" + Keys.CHANGED + "'", "c.change -> 'from'");
    }

    private <T extends Detail> T read(EntryKind kind, String stored, Class<T> form) {
        return form.cast(codec.read(kind, stored));
    }

    private static MoveDetail corrected(MoveDetail move) {
        return move.corrected(Correction.of("The stamp was misread"));
    }

    private static Set<Class<?>> formsOf(Class<?> type) {
        var forms = new HashSet<Class<?>>();
        Arrays.stream(type.getPermittedSubclasses())
                .flatMap(form -> form.isSealed() ? formsOf(form).stream() : Stream.<Class<?>>of(form))
                .forEach(forms::add);
        return forms;
    }
}
