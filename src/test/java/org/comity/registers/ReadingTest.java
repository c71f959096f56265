package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.registers.course.ImportRow;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.layout.FindingView;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.words.AgencyWords;
import org.comity.registers.words.RowEnding;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final String SOUND = "A/1,outgoing,extradition,USA,2014-03-12,fraud,surrendered,2015-04-01";

    @Test
    void aRowWithoutFaultsIsReadUnchanged() {
        var register = SampleRegister.of(SOUND).read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.findings().guesses()).isEmpty();
        var row = register.rows().getFirst();
        assertThat(row.row()).isEqualTo(2);
        assertThat(row.reference()).isEqualTo("A/1");
        assertThat(row.identity()).isEqualTo("ref:a/1");
        assertThat(row.procedure()).isEqualTo(Procedure.EXTRADITION_SENT);
        assertThat(row.course().state()).isEqualTo(State.SENT);
        assertThat(row.course().on()).isEqualTo("2014-03-12");
        assertThat(row.course().end())
                .isEqualTo(new ImportRow.End(RowEnding.SURRENDERED, State.SURRENDERED, LocalDate.of(2015, 4, 1)));
        assertThat(row.source()).containsEntry("outcome_on", "2015-04-01").hasSize(8);
    }

    @Test
    void everyKindHasItsEndings() {
        var register = SampleRegister.of(
                        "A/1,incoming,enquiry,USA,2014-03-12,fraud,answered,2015-04-01",
                        "A/2,incoming,spontaneous information,USA,2014-03-12,fraud,used,2015-04-01",
                        "A/3,outgoing,transfer of sentenced person,USA,2014-03-12,fraud,transferred,2015-04-01",
                        "A/4,incoming,direct request,USA,2014-03-12,fraud,executed,2015-04-01")
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows())
                .extracting(row -> row.course().lastState())
                .containsExactly(State.ANSWERED, State.OUTCOME_RECORDED, State.TRANSFERRED, State.OUTCOME_NOTED);
    }

    @Test
    void theSharedRegisterHasNoFaults() throws IOException {
        var bytes = Files.readAllBytes(Path.of("src/test/resources/registers/register-extradition-outgoing.csv"));

        var register = ReadSample.of(
                bytes,
                Mapping.none(),
                new ReadingContext(
                        new EveryCode(),
                        AgencyWords.NONE,
                        new Dictionary(Map.of()),
                        "AUS",
                        SampleRegister.TODAY,
                        SampleRegister.ZONE));

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows()).hasSize(90);
        assertThat(register.rows().stream().filter(row -> row.course().end() == null))
                .hasSize(20);
    }

    @Test
    void whatWasExecutedWasTransmittedByUsOrReceivedByUs() {
        var executed = "%s,MLA,USA,2014-03-12,fraud,executed,2015-04-01";
        var sent = SampleRegister.of("A/1," + executed.formatted("outgoing")).read();
        var received =
                SampleRegister.of("A/1," + executed.formatted("incoming")).read();

        assertThat(sent.findings().faults()).isEmpty();
        assertThat(sent.rows().getFirst().course().lastState()).isEqualTo(State.RESULTS_RECEIVED);
        assertThat(received.rows().getFirst().course().lastState()).isEqualTo(State.RESULTS_TRANSMITTED);
    }

    @Test
    void minimalRowsAreEnough() {
        var register = SampleRegister.minimal("Date;Country;Status\n2014-03-12;USA;pending\n2014-03-13;USA;granted\n")
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows()).extracting(row -> row.course().state()).containsExactly(State.SENT, State.GRANTED);
        assertThat(register.findings().guesses())
                .extracting(FindingView::code)
                .contains("SEPARATOR_GUESSED", "HEADING_TAKEN", "STATE_TAKEN");
    }

    @Test
    void aFileWithoutRowsHasNoHeading() {
        assertThat(SampleRegister.file("").faultCodes()).containsExactly("NO_HEADING");
        assertThat(SampleRegister.file("\n\n  \n").faultCodes()).containsExactly("NO_HEADING");
    }

    @Test
    void aFirstRowOfValuesIsNoHeading() {
        assertThat(SampleRegister.file(SOUND + "\n" + SOUND).faultCodes()).containsExactly("NO_HEADING");
    }

    @Test
    void columnsWithTheSameOrNoHeadingAreReported() {
        var register = SampleRegister.minimal("reference,dated,,Dated,counterpart,\nA,2014-03-12,x,2014-03-12,USA,\n")
                .read();

        assertThat(register.guessCodes()).contains("REPEATED_HEADING", "BLANK_HEADING");
        assertThat(register.findings().guesses().stream()
                        .filter(guess -> guess.code().equals("REPEATED_HEADING")))
                .extracting(FindingView::column)
                .containsExactly("dated (column B)", "Dated (column D)");
        assertThat(register.faultCodes()).as("neither is taken for the day").containsExactly("NO_COLUMN");
        assertThat(SampleRegister.file("reference,dated,,Dated,counterpart,\nA,2014-03-12,x,2014-03-12,USA,\n")
                        .withMapping(SampleMapping.extraditions()
                                .with("columns", Map.of("dated", "Dated (column D)"))
                                .made())
                        .read()
                        .rows()
                        .getFirst()
                        .source())
                .containsEntry("Column C", "x");
    }

    @Test
    void aMissingColumnIsReportedOnce() {
        assertThat(SampleRegister.file("reference,direction\nA,outgoing\nB,outgoing\n")
                        .faultCodes())
                .containsExactly("NO_COLUMN", "NO_COLUMN", "NO_COLUMN");
    }

    @Test
    void headingsAreKnownWithoutRegardToCaseSpacesAndAccents() {
        var register = SampleRegister.file(
                        "Our Ref.;DIRECTION;Kind;Requested  State;Date of request;OFFÉNCE;Result;Date closed\n"
                                + SOUND.replace(',', ';'))
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.columns())
                .containsEntry("reference", "Our Ref.")
                .containsEntry("counterpart", "Requested  State")
                .containsEntry("outcomeOn", "Date closed");
    }

    @Test
    void allFaultsOfARowAreReportedAtOnce() {
        assertThat(SampleRegister.of("A/1,sideways,divorce,XXX,2014-02-30,fraud,vanished,soon")
                        .read()
                        .findings()
                        .faults())
                .extracting(FindingView::row, FindingView::column, FindingView::code)
                .contains(
                        Tuple.tuple(2, "direction", "UNKNOWN_DIRECTION"),
                        Tuple.tuple(2, "kind", "UNKNOWN_KIND"),
                        Tuple.tuple(2, "counterpart", "UNKNOWN_COUNTRY"),
                        Tuple.tuple(2, "dated", "IMPOSSIBLE_DATE"),
                        Tuple.tuple(2, "outcome_on", "NOT_A_DATE"));
    }

    @Test
    void aRowMustHaveItsCells() {
        assertThat(SampleRegister.of("A/0,outgoing", SOUND + ",more").faultCodes())
                .containsExactly("TOO_FEW_CELLS", "TOO_MANY_CELLS");
        assertThat(SampleRegister.of(SOUND + ",,,").faultCodes()).isEmpty();
    }

    @Test
    void wrongQuotationMarksCostOneRowAndNotTheFile() {
        var register = SampleRegister.of(
                        "\"A/0,outgoing,extradition,USA,2014-03-12,fraud,,",
                        SOUND,
                        "\"A/2\"x,outgoing,extradition,USA,2014-03-12,fraud,,",
                        SOUND.replace("A/1", "\"A/3\""),
                        SOUND.replace("A/1", "\"A/4"))
                .read();

        assertThat(register.findings().faults())
                .extracting(FindingView::row, FindingView::code)
                .containsExactly(Tuple.tuple(2, "QUOTING"), Tuple.tuple(4, "QUOTING"), Tuple.tuple(6, "QUOTING"));
        assertThat(register.rows()).extracting(ImportRow::reference).containsExactly("A/1", "A/3");
    }

    @Test
    void quotedCellsMayHaveSeparatorsQuotesAndLines() {
        var register = SampleRegister.of(SOUND.replace("fraud", "\"fraud, \"\"grand\"\"\nand theft\""))
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows().getFirst().content().offences())
                .containsExactly(new OffenceNamed(null, "fraud, \"grand\"\nand theft", true));
    }

    @Test
    void cellsThatNobodyTypesAreFaults() {
        assertThat(SampleRegister.of(SOUND.replace("fraud", "fr\0aud")).faultCodes())
                .containsExactly("NUL_CHARACTER");
        assertThat(SampleRegister.of(SOUND.replace("fraud", "=1+1")).faultCodes())
                .containsExactly("FORMULA");
        assertThat(SampleRegister.of(SOUND.replace("fraud", " @cmd")).faultCodes())
                .containsExactly("FORMULA");
        assertThat(SampleRegister.of(SOUND.replace("fraud", "+cmd")).faultCodes())
                .containsExactly("FORMULA");
        assertThat(SampleRegister.of(SOUND.replace("fraud", "-2+3")).faultCodes())
                .containsExactly("FORMULA");
        assertThat(SampleRegister.of(SOUND.replace("fraud", "-2")).faultCodes()).isEmpty();
        assertThat(SampleRegister.of(SOUND.replace("fraud", "f".repeat(4001))).faultCodes())
                .containsExactly("TOO_LONG");
    }

    @Test
    void emptyRowsAreCountedAndTotalsAtTheFootAreReportedAndNotRead() {
        var register = SampleRegister.of(
                        SOUND,
                        "",
                        ",,,,,,,",
                        "Total 2014,,,,,,,1",
                        SOUND.replace("A/1", "A/2"),
                        "Total,,,,,,,2",
                        "1,2,3,4,,,,")
                .read();

        assertThat(register.emptyRows()).isEqualTo(2);
        assertThat(register.size()).isEqualTo(3);
        assertThat(register.rows()).hasSize(2);
        assertThat(register.findings().faults())
                .extracting(FindingView::row, FindingView::code)
                .as("between requests, where nobody can be sure")
                .containsExactly(Tuple.tuple(5, "TOTAL_ROW"));
        assertThat(register.findings().guesses())
                .filteredOn(guess -> guess.code().equals("TOTAL_AT_THE_FOOT"))
                .extracting(FindingView::row, FindingView::alsoInRows)
                .containsExactly(Tuple.tuple(7, List.of(8)));
    }

    @Test
    void aDashIsAnEmptyCell() {
        var register = SampleRegister.of("A/1,outgoing,extradition,USA,2014-03-12,n/a,-,-")
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.findings().guesses()).extracting(FindingView::code).contains("EMPTY_MARK");
        assertThat(register.rows().getFirst().content().offences()).isEmpty();
    }

    @Test
    void thereIsAProcedureForEveryPair() {
        for (var direction : Direction.values()) {
            for (var kind : Kind.values()) {
                var row = "A/1,%s,%s,USA,2014-03-12,fraud,,".formatted(direction, kind);

                assertThat(SampleRegister.of(row).faultCodes()).as(row).isEmpty();
            }
        }
    }

    @Test
    void aReferenceIdentifiesOneRow() {
        assertThat(SampleRegister.of(SOUND, SOUND).faultCodes()).containsExactly("DUPLICATE_IN_FILE");
        assertThat(SampleRegister.of(SOUND, SOUND.replace("A/1", " a/\u00A01 ").replace("\u00A0", ""))
                        .faultCodes())
                .containsExactly("DUPLICATE_IN_FILE");
        assertThat(SampleRegister.of(SOUND.replace("A/1", "EXT-OUT/2026/00001"))
                        .read()
                        .guessCodes())
                .contains("OWN_SERIES");
    }

    @Test
    void equalRowsWithoutReferenceDifferByTheirOrdinal() {
        var register = SampleRegister.of(SOUND.replace("A/1", ""), SOUND.replace("A/1", ""))
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.findings().guesses()).extracting(FindingView::code).containsExactly("SAME_CONTENT");
        assertThat(register.rows()).extracting(ImportRow::ordinal).containsExactly(1, 2);
        assertThat(register.rows())
                .extracting(ImportRow::digest)
                .hasSize(2)
                .containsOnly(register.rows().getFirst().digest());
    }

    @Test
    void theIdentityOfARowKnowsNoOrderOfColumns() {
        var one = SampleRegister.minimal("dated,counterpart\n2014-03-12,USA\n").read();
        var other =
                SampleRegister.minimal("counterpart;dated\n USA;2014-03-12\n").read();

        assertThat(one.rows().getFirst().identity())
                .isEqualTo(other.rows().getFirst().identity());
    }

    @Test
    void anEndWithoutADayEntersAsEndedAndIsReported() {
        var register = SampleRegister.of(SOUND.replace(",2015-04-01", ",")).read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.findings().guesses()).extracting(FindingView::code).contains("OUTCOME_DAY_NOT_RECORDED");
        var course = register.rows().getFirst().course();
        assertThat(course.state()).isEqualTo(State.SURRENDERED);
        assertThat(course.end()).isEqualTo(new ImportRow.End(RowEnding.SURRENDERED, State.SURRENDERED, null));
    }

    @Test
    void outcomesHaveAWordAndAPlaceInTheProcedure() {
        assertThat(SampleRegister.of(SOUND.replace(",surrendered", ",")).faultCodes())
                .containsExactly("DATE_WITHOUT_OUTCOME");
        assertThat(SampleRegister.of(SOUND.replace("2015-04-01", "2013-04-01")).faultCodes())
                .containsExactly("OUTCOME_BEFORE_RECEIPT");
        assertThat(SampleRegister.of(SOUND.replace("surrendered", "executed")).faultCodes())
                .containsExactly("OUTCOME_NOT_POSSIBLE");
        assertThat(SampleRegister.of(SOUND.replace("surrendered", "eloped"))
                        .read()
                        .findings()
                        .faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.detail()).contains("SURRENDERED", "REFUSED", "OTHERWISE_FINALISED"));
    }

    @Test
    void aFinalStatusIsTakenForTheOutcome() {
        var register = SampleRegister.minimal(
                        "dated,counterpart,status,outcome on\n2014-03-12,USA,rejected,2015-01-01\n")
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.findings().guesses()).extracting(FindingView::code).contains("STATUS_TAKEN_FOR_OUTCOME");
        assertThat(register.rows().getFirst().course().end())
                .isEqualTo(new ImportRow.End(RowEnding.REFUSED, State.REFUSED, LocalDate.of(2015, 1, 1)));
    }

    @Test
    void aStatusThatContradictsTheOutcomeIsAFault() {
        var heading = "dated,counterpart,status,outcome,outcome on\n";
        assertThat(SampleRegister.minimal(heading + "2014-03-12,USA,pending,refused,2015-01-01\n")
                        .faultCodes())
                .containsExactly("STATUS_CONTRADICTS_OUTCOME");
        assertThat(SampleRegister.minimal(heading + "2014-03-12,USA,closed,refused,2015-01-01\n")
                        .faultCodes())
                .isEmpty();
        assertThat(SampleRegister.minimal(heading + "2014-03-12,USA,asleep,,\n").faultCodes())
                .containsExactly("UNKNOWN_STATUS");
    }

    @Test
    void countriesAreThoseOfTheDay() {
        assertThat(SampleRegister.of(SOUND.replace("USA", "YUG"))
                        .read()
                        .findings()
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("RETIRED_COUNTRY");
                    assertThat(fault.detail()).contains("SRB, MNE").contains("2003-02-04");
                });
        assertThat(SampleRegister.of(SOUND.replace("USA", "YUG").replace("2014", "2001"))
                        .faultCodes())
                .isEmpty();
        assertThat(SampleRegister.of(SOUND.replace("USA", "CZE").replace("2014", "1991"))
                        .faultCodes())
                .containsExactly("COUNTRY_NOT_YET");
        assertThat(SampleRegister.of(SOUND.replace("USA", "Atlantis")).faultCodes())
                .containsExactly("UNKNOWN_COUNTRY");
        assertThat(SampleRegister.of(SOUND.replace("USA", "Congo")).faultCodes())
                .containsExactly("AMBIGUOUS_COUNTRY");
        assertThat(SampleRegister.of(SOUND.replace("USA", "AUS")).faultCodes()).containsExactly("OWN_COUNTRY");
    }

    @Test
    void aCountryInWordsIsAGuess() {
        var register = SampleRegister.of(SOUND.replace("USA", "cote d’ivoire")).read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows().getFirst().content().counterpart()).isEqualTo("CIV");
        assertThat(register.findings().guesses())
                .extracting(FindingView::code, FindingView::value)
                .containsExactly(Tuple.tuple("COUNTRY_TAKEN", "cote d’ivoire"));
    }

    @Test
    void theSameGuessInManyRowsIsOneGuess() {
        var guesses = SampleRegister.of(
                        "A/1,outgoing,extradition,USA,2014-03-12,fraud,,",
                        "A/2,outgoing,extradition,USA,2014-03-12,theft,,",
                        "A/3,outgoing,extradition,USA,2014-03-12,murder,,")
                .read()
                .findings()
                .guesses();

        assertThat(guesses).singleElement().satisfies(guess -> {
            assertThat(guess.code()).isEqualTo("STATE_ASSUMED");
            assertThat(guess.row()).isEqualTo(2);
            assertThat(guess.alsoInRows()).containsExactly(3, 4);
        });
    }

    @Test
    void anIncomingRequestEntersWhenItIsReceived() {
        var heading = "dated,received,direction,kind,counterpart\n";
        var both = SampleRegister.file(heading + "2014-03-12,2014-04-01,incoming,MLA,USA\n")
                .read();
        var dated =
                SampleRegister.file(heading + "2014-03-12,,incoming,MLA,USA\n").read();
        var none = SampleRegister.file(heading + ",,incoming,MLA,USA\n");

        assertThat(both.rows().getFirst().course().on()).isEqualTo("2014-04-01");
        assertThat(both.rows().getFirst().course().state()).isEqualTo(State.UNDER_REVIEW);
        assertThat(dated.rows().getFirst().course().on()).isEqualTo("2014-03-12");
        assertThat(dated.rows().getFirst().content().receivedOn()).isNull();
        assertThat(dated.findings().guesses()).extracting(FindingView::code).contains("STANDS_IN");
        assertThat(none.faultCodes()).containsExactly("NO_DATE");
    }

    @Test
    void whatTheSourceDoesNotSayIsNotRecorded() {
        var content = SampleRegister.of(SOUND).read().rows().getFirst().content();

        assertThat(content.matterType()).hasToString("NOT_RECORDED");
        assertThat(content.channel()).hasToString("NOT_RECORDED");
        assertThat(content.legalBases()).isEmpty();
    }

    @Test
    void theMappingSaysWhatColumnsAndWordsMean() {
        var mapping = SampleMapping.of(Map.of("counterpart", "Wohin", "dated", "Wann"))
                .constants(Map.of("direction", "OUTGOING", "kind", "EXTRADITION", "legalBasis", "UNCAC"))
                .with(
                        "values",
                        Map.of(
                                "outcome", Map.of("übergeben", "SURRENDERED"),
                                "counterpart", Map.of("Amerika", "USA"),
                                "offence", Map.of("Bestechung", "UNCAC 15")))
                .with("dates", "DMY")
                .with("separator", ";")
                .with("charset", "UTF-8")
                .made();
        var register = SampleRegister.file("Wann;Wohin;offence;outcome;outcome on\n"
                        + "01.02.2014;Amerika;bestechung;ÜBERGEBEN;03.04.2015\n")
                .withMapping(mapping)
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.findings().guesses()).isEmpty();
        var row = register.rows().getFirst();
        assertThat(row.course().on()).isEqualTo("2014-02-01");
        assertThat(row.content().counterpart()).isEqualTo("USA");
        assertThat(row.content().legalBases()).hasSize(1);
        assertThat(row.content().offences()).containsExactly(new OffenceNamed("15", "bestechung", true));
    }

    @Test
    void allFaultsOfAMappingAreReportedAtOnce() {
        var mapping = SampleMapping.of(Map.of("dated", "Nowhere", "colour", "dated"))
                .constants(Map.of("kind", "divorce", "reference", "A/1"))
                .with("values", Map.of("outcome", Map.of("gone", "VANISHED"), "offence", Map.of("bribery", "UNCAC 99")))
                .made();

        assertThatThrownBy(() -> SampleRegister.of(SOUND).withMapping(mapping).read())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "/mapping/columns/dated",
                                        "/mapping/columns/colour",
                                        "/mapping/constants/kind",
                                        "/mapping/constants/reference",
                                        "/mapping/values/outcome/gone",
                                        "/mapping/values/offence/bribery"));
    }

    @Test
    void characterSetsAreDetectedAndReported() {
        var text = "dated;counterpart;summary\n2014-03-12;Côte d'Ivoire;remise refusée à l'étranger, dossier clôturé\n";

        for (var charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            var register = SampleRegister.minimal(text)
                    .withBytes(text.getBytes(charset))
                    .read();
            assertThat(register.charset()).isEqualTo(charset.name());
            assertThat(register.findings().faults()).isEmpty();
            assertThat(register.findings().guesses().stream()
                            .anyMatch(guess -> guess.code().equals("CHARSET_GUESSED")))
                    .isEqualTo(!charset.equals(StandardCharsets.UTF_8));
        }
    }

    @Test
    void marksOfTheByteOrderAreNoText() {
        var text = "\uFEFFdated,counterpart\n2014-03-12,USA\n";

        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var register = SampleRegister.minimal(text)
                    .withBytes(text.getBytes(charset))
                    .read();
            assertThat(register.charset()).isEqualTo(charset.name());
            assertThat(register.findings().faults()).isEmpty();
            assertThat(register.columns()).containsEntry("dated", "dated");
        }
    }

    @Test
    void bytesThatAreNoCharacterAreFaults() {
        var bytes = SOUND.replace("fraud", "frau\u00E9").getBytes(StandardCharsets.ISO_8859_1);
        var heading = "reference,direction,kind,counterpart,dated,offence,outcome,outcome_on\n"
                .getBytes(StandardCharsets.UTF_8);
        var all = new byte[heading.length + bytes.length];
        System.arraycopy(heading, 0, all, 0, heading.length);
        System.arraycopy(bytes, 0, all, heading.length, bytes.length);
        var mapping = SampleMapping.of(Map.of()).with("charset", "UTF-8").made();

        assertThat(SampleRegister.file(all).withMapping(mapping).faultCodes()).containsExactly("LOST_CHARACTER");
    }

    @Test
    void everyUsualSeparatorIsFound() {
        for (var separator : List.of(",", ";", "\t", "|")) {
            var register = SampleRegister.minimal(
                            "dated,counterpart,offence\n2014-03-12,USA,fraud\n".replace(",", separator))
                    .read();
            assertThat(register.findings().faults()).isEmpty();
            assertThat(register.separator()).isEqualTo(separator.charAt(0));
        }
        assertThat(SampleRegister.minimal("sep=;\ndated;counterpart\n2014-03-12;USA\n")
                        .faultCodes())
                .isEmpty();
    }

    @Test
    void aHeadingThatCannotBeStoredIsAFault() {
        assertThat(SampleRegister.minimal("dated,counterpart,no\0te\n2014-03-12,USA,x\n")
                        .read()
                        .findings()
                        .faults())
                .extracting(FindingView::row, FindingView::column, FindingView::code)
                .containsExactly(Tuple.tuple(1, "Column C", "NUL_CHARACTER"));
        assertThat(SampleRegister.minimal("dated,counterpart," + "n".repeat(501) + "\n2014-03-12,USA,x\n")
                        .faultCodes())
                .containsExactly("TOO_LONG");
        assertThat(SampleRegister.minimal("dated,counterpart," + "n".repeat(500) + "\n2014-03-12,USA,x\n")
                        .faultCodes())
                .isEmpty();
    }

    @Test
    void aHeadingOfAThousandLongColumnsIsReadAtOnce() {
        var heading =
                IntStream.range(0, 998).mapToObj(i -> "é".repeat(3000) + i).collect(Collectors.joining(","));
        var row = "2014-03-12,USA," + ",".repeat(997) + "\n";
        var text = "dated,counterpart," + heading + "\n" + ("x," + heading + ",y\n").repeat(4) + row;

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(SampleRegister.minimal(text).read().findings().faults())
                        .extracting(FindingView::code)
                        .containsOnly("TOO_LONG"));
    }

    @Test
    void onlyTheUsualSeparatorsCanBeAskedFor() {
        for (var separator : List.of("a", "\0", "\uD800", " ", "\"", ",,")) {
            var mapping =
                    SampleMapping.extraditions().with("separator", separator).made();

            assertThatThrownBy(
                            () -> SampleRegister.of(SOUND).withMapping(mapping).read())
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.faults())
                                    .extracting(Fault::field)
                                    .containsExactly("/mapping/separator"));
        }
    }

    @Test
    void theOutcomeSaysWhichWayWasTakenWhereTheDaysDoNot() {
        var mapping = SampleMapping.of(Map.of())
                .constants(Map.of("direction", "INCOMING", "kind", "MLA"))
                .with(
                        "milestones",
                        Map.of(
                                "Sent for execution", Map.of("step", "SEND_FOR_EXECUTION"),
                                "Results sent", Map.of("step", "TRANSMIT_RESULTS")))
                .made();
        var heading = "counterpart,dated,Sent for execution,Results sent,outcome\n";
        var row = "USA,2014-03-12,2014-04-01,2015-02-01,";
        var register = SampleRegister.file(heading + row + "partly executed\n" + row + "executed\n" + row + "\n")
                .withMapping(mapping)
                .read();

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows())
                .extracting(one -> one.course().result())
                .containsExactly(Result.PARTLY_EXECUTED, Result.EXECUTED, Result.EXECUTED);
        assertThat(register.rows().getFirst().course().passed())
                .filteredOn(passed -> passed.step() == Step.IMPORT)
                .last()
                .satisfies(gap -> assertThat(gap.notRecorded()).endsWith(Step.RETURN_PARTLY_EXECUTED));
    }
}
