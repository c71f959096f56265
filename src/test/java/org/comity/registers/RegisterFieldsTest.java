package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.sheet.text.TextKey;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.reference.authority.NamedCodes;
import org.comity.reference.authority.NamedCodes.Entry;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.ImportRow.Event;
import org.comity.registers.course.RowEntries;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.words.AgencyWords;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** The fields of a register beside the course: grounds, deciding bodies, persons, references of several columns, events. */
class RegisterFieldsTest {

    private static final String EXTRADITION = "reference,direction,kind,counterpart,dated,received,outcome,outcome_on,";

    private static ReadSample read(String register, SampleMapping mapping) {
        return SampleRegister.file(register).withMapping(mapping.made()).read();
    }

    private static ImportRow only(ReadSample read) {
        assertThat(read.findings().faults()).isEmpty();
        return read.rows().getFirst();
    }

    @Test
    void severalGroundsAreReadAndTheFirstIsThePrincipalOne() {
        var row = only(read(
                EXTRADITION
                        + "ground,refused by\nA/1,in,EXT,USA,2024-01-01,2024-01-02,refused,2024-05-01,nationality + RF_DOUBLE_JEOPARDY,minister\n",
                SampleMapping.of(Map.of()).with("lists", Map.of("ground", " + "))));

        assertThat(row.named().refusal().grounds())
                .extracting(GroundGiven::code)
                .containsExactly("RF_NATIONALITY", "RF_DOUBLE_JEOPARDY");
        assertThat(row.named().refusal().grounds())
                .extracting(GroundGiven::isPrincipal)
                .containsExactly(true, false);
        assertThat(row.named().refusal().by()).isEqualTo(Decider.MINISTER);
    }

    @Test
    void anUnknownGroundStopsNothingAndIsListed() {
        var read = read(
                EXTRADITION + "ground\nA/1,in,EXT,USA,2024-01-01,2024-01-02,refused,2024-05-01,too old\n",
                SampleMapping.of(Map.of()));

        assertThat(only(read).named().refusal().grounds()).isEmpty();
        assertThat(read.guessCodes()).contains("GROUND_NOT_MAPPED");
        assertThat(read.findings().unknownValues())
                .extracting(word -> word.field() + " " + word.word())
                .containsExactly("ground too old");
    }

    @Test
    void anOutcomeMaySayWhoDecided() {
        for (var words : List.of("refused by minister", "Refused by the court", "REFUSED by COURT")) {
            var row = only(read(
                    EXTRADITION + "x\nA/1,in,EXT,USA,2024-01-01,2024-01-02," + words + ",2024-05-01,\n",
                    SampleMapping.of(Map.of())));
            assertThat(row.named().refusal().by())
                    .as(words)
                    .isEqualTo(words.contains("minister") ? Decider.MINISTER : Decider.COURT);
        }
    }

    /** A court alone can refuse at the end of its phase; the entry says so. */
    @Test
    void aStepThatOneBodyAloneCanDecideWasDecidedByIt() {
        var row = only(read(
                EXTRADITION.replace("outcome,outcome_on,", "")
                        + "court refused\nA/1,in,EXT,USA,2024-01-01,2024-01-02,2024-06-01\n",
                SampleMapping.of(Map.of())
                        .with("milestones", Map.of("court refused", Map.of("step", "RECORD_COURT_REFUSAL")))));

        var entries = RowEntries.of(new UUID(0, 1), row);
        assertThat(entries)
                .filteredOn(entry -> entry.move().step().name().equals("RECORD_COURT_REFUSAL"))
                .extracting(entry -> entry.move().decidedBy())
                .containsExactly("COURT");
    }

    /** After a refusal by a court the one step to the end is the final refusal, which a court alone decides. */
    @Test
    void theEndAfterARefusalByACourtWasDecidedByTheCourt() {
        var row = only(read(
                EXTRADITION + "court refused\nA/1,in,EXT,USA,2024-01-01,2024-01-02,refused,2024-09-01,2024-06-01\n",
                SampleMapping.of(Map.of())
                        .with("milestones", Map.of("court refused", Map.of("step", "RECORD_COURT_REFUSAL")))));

        assertThat(RowEntries.of(new UUID(0, 1), row).getLast().move())
                .satisfies(move -> assertThat(move.to()).isEqualTo(State.REFUSED))
                .satisfies(move -> assertThat(move.decidedBy()).isEqualTo("COURT"));
    }

    @Test
    void aDecidingBodyThatContradictsTheOutcomeOrTheStepsIsAFault() {
        var columns = EXTRADITION + "refused by,final\nA/1,in,EXT,USA,2024-01-01,2024-01-02,";
        var mapping =
                SampleMapping.of(Map.of()).with("milestones", Map.of("final", Map.of("step", "RECORD_FINAL_REFUSAL")));

        assertThat(read(columns + "refused by court,2024-05-01,minister,\n", mapping)
                        .faultCodes())
                .containsExactly("DECIDER_CONTRADICTS_OUTCOME");
        assertThat(read(columns + "refused,2024-05-01,minister,2024-05-01\n", mapping)
                        .faultCodes())
                .containsExactly("DECIDER_CONTRADICTS_STEPS");
        assertThat(read(columns + "refused by court,2024-05-01,court,2024-05-01\n", mapping)
                        .faultCodes())
                .isEmpty();
    }

    private static final AgencyWords AGENCIES = new AgencyWords(
            new NamedCodes(
                    Map.of(
                            "PROSECUTOR-1", new Entry("PROSECUTOR-1", List.of("Prosecutor of Linz", "StA Linz"), null),
                            "POLICE", new Entry("POLICE", List.of("Federal Police"), LocalDate.of(2020, 1, 1))),
                    "/api/v1/authorities/HOME/executing-authorities"),
            Map.of(TextKey.of("The prosecutors"), "PROSECUTOR-1"));

    private static ReadSample readAgency(String heading, String direction, String words) {
        return SampleRegister.file("reference,direction,kind,counterpart,received,dated," + heading + "\nA/1,"
                        + direction + ",MLA,USA,2024-01-02,2024-01-02," + words + "\n")
                .read(new Dictionary(Map.of()), AGENCIES);
    }

    @Test
    void anExecutingAuthorityIsACodeOrANameOfTheListOrAMatchedName() {
        Map.of(
                        "PROSECUTOR-1", "PROSECUTOR-1",
                        "prosecutor of linz", "PROSECUTOR-1",
                        "StA Linz", "PROSECUTOR-1",
                        "the Prosecutors", "PROSECUTOR-1",
                        "Federal Police", "POLICE")
                .forEach((words, code) -> {
                    var read = readAgency("executing authority", "in", words);
                    assertThat(only(read).named().executingAuthority())
                            .as(words)
                            .isEqualTo(code);
                    assertThat(read.guessCodes().contains("AGENCY_TAKEN"))
                            .as(words)
                            .isEqualTo(!words.equals(code));
                });
    }

    @Test
    void anExecutingAuthorityThatIsInNoListIsKeptAndReportedWithTheNearestEntry() {
        var read = readAgency("agency", "in", "Prosecutor of Lintz");

        assertThat(only(read).named().executingAuthority()).isEqualTo("Prosecutor of Lintz");
        assertThat(read.findings().guesses())
                .filteredOn(guess -> guess.code().equals("AGENCY_NOT_IN_LIST"))
                .singleElement()
                .satisfies(guess -> assertThat(guess.detail()).contains("did you mean PROSECUTOR-1"));
    }

    @Test
    void anOutgoingRequestHasNoExecutingAuthority() {
        var read = readAgency("agency", "out", "PROSECUTOR-1");

        assertThat(only(read).named().executingAuthority()).isNull();
        assertThat(read.guessCodes()).contains("AGENCY_UNUSED");
    }

    @Test
    void aNameOfAnExecutingAuthorityThatCannotBeMatchedIsAFault() {
        assertThat(readAgency("agency", "in", "x".repeat(301)).faultCodes()).containsExactly("TOO_LONG");
    }

    @Test
    void theHeadingOfTheExecutingAuthorityIsKnownInEachLanguage() {
        for (var heading : List.of(
                "executingAuthority",
                "Executing authority",
                "Agency",
                "Autorité d'exécution",
                "Autoridad ejecutora",
                "Vollstreckungsbehörde",
                "Autoridade executora",
                "Autorità di esecuzione",
                "Орган исполнения",
                "执行机关",
                "السلطة المنفذة")) {
            assertThat(only(readAgency(heading, "in", "POLICE")).named().executingAuthority())
                    .as(heading)
                    .isEqualTo("POLICE");
        }
    }

    @Test
    void aNumberOfPersonsIsANumber() {
        Map.of("3", 3, "2 persons", 2, "0", 0, "Doe, J.", 1, "\u0663", 3, "4 personnes", 4, "Smith 3", 1)
                .forEach((cell, persons) -> {
                    var read = read(
                            "reference,direction,kind,counterpart,dated,persons\nA/1,out,EXT,USA,2024-01-01,\"" + cell
                                    + "\"\n",
                            SampleMapping.of(Map.of()));
                    assertThat(only(read).persons()).as(cell).isEqualTo(persons);
                    assertThat(read.guessCodes().contains("PERSONS_COUNTED"))
                            .as(cell)
                            .isEqualTo(!cell.startsWith("Doe") && !cell.startsWith("Smith"));
                });
    }

    @Test
    void aReferenceMayBeMadeOfSeveralColumns() {
        var mapping = SampleMapping.of(Map.of())
                .with("joined", Map.of("reference", Map.of("columns", List.of("No", "Year"))));
        var read = read(
                "No,Year,direction,kind,counterpart,dated\n1,2023,out,EXT,USA,2023-01-01\n1,2024,out,EXT,USA,2024-01-01\n",
                mapping);

        assertThat(read.findings().faults()).isEmpty();
        assertThat(read.rows()).extracting(ImportRow::reference).containsExactly("1/2023", "1/2024");
        assertThat(read("No,Year,direction,kind,counterpart,dated\n1,,out,EXT,USA,2023-01-01\n", mapping)
                        .faultCodes())
                .containsExactly("INCOMPLETE_REFERENCE");
    }

    @Test
    void anArrestIsAnEventWhereItIsNoStep() {
        var read = read(
                "reference,direction,kind,counterpart,received,arrested,hearing\nA/1,in,EXT,USA,2024-02-01,2024-01-15,2024-03-01\n",
                SampleMapping.of(Map.of())
                        .with(
                                "milestones",
                                Map.of(
                                        "arrested",
                                        Map.of("step", "RECORD_ARREST"),
                                        "hearing",
                                        Map.of("event", "Hearing"))));

        assertThat(only(read).named().events())
                .containsExactlyInAnyOrder(
                        new Event("RECORD_ARREST", LocalDate.of(2024, 1, 15)),
                        new Event("Hearing", LocalDate.of(2024, 3, 1)));
        assertThat(read.guessCodes()).contains("EVENT_KEPT");
    }

    @Test
    void aBasisThatTheLawBookDoesNotHaveIsKeptInItsWords() {
        var read = read(
                "reference,direction,kind,counterpart,dated,basis\nA/1,out,EXT,USA,2024-01-01,Act of 1927\n",
                SampleMapping.of(Map.of()));

        var basis = only(read).content().legalBases().getFirst();
        assertThat(basis.isInWords()).isTrue();
        assertThat(basis.note()).isEqualTo("Act of 1927");
        assertThat(read.guessCodes()).contains("LEGAL_BASIS_KEPT");
        assertThat(read.findings().unknownValues()).hasSize(1);
    }
}
