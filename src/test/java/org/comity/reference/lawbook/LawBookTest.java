package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.law.LegalForce;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.workflow.SideProcessKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookTest extends WrittenLawFolder {

    private static final String OFFENCE = """
            - code: %s
              article: "15"
              title: "Bribery"
              duty: SHALL
              verified: false
              source: {instrument: UNCAC}
            """;

    @Test
    void theBuiltInBookLoads() {
        var book = LawBookReader.builtIn();

        assertThat(book.instruments()).hasSizeGreaterThan(40);
        assertThat(book.reasons()).hasSize(248);
        assertThat(book.reasons())
                .filteredOn(reason -> reason.kind() == ReasonKind.PH)
                .hasSameSizeAs(book.prohibitions());
        assertThat(book.assistanceTypes()).hasSize(11);
        assertThat(book.prohibitionSettings()).isEmpty();
    }

    @Test
    void theIndexNamesEveryFile() throws IOException, URISyntaxException {
        var index = Objects.requireNonNull(getClass().getClassLoader().getResource("law/index.txt"));
        var root = Objects.requireNonNull(Path.of(index.toURI()).getParent());
        try (var paths = Files.walk(root)) {
            var files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> root.relativize(path).toString())
                    .toList();

            assertThat(Files.readAllLines(root.resolve("index.txt"))).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void anEntryIsReadWithAllItSays() {
        var rule = LawBookReader.builtIn().deadlineRule("SLA_TRIAGE").orElseThrow();

        assertThat(rule.procedures()).containsExactlyInAnyOrder(Procedure.MLA_RECEIVED, Procedure.EXTRADITION_RECEIVED);
        assertThat(rule.starts()).isInstanceOf(Trigger.OnStep.class);
        assertThat(rule.length().amount()).isEqualTo(15);
        assertThat(rule.suspendsOn()).contains(SideProcessKind.REQUEST_FOR_INFORMATION);
        assertThat(rule.rolls()).isTrue();
        assertThat(rule.source().instrument()).isEqualTo("PROJECT");
    }

    @Test
    void aLimitOnHoldingAPersonNeverRolls() {
        assertThat(LawBookReader.builtIn().deadlineRules())
                .filteredOn(rule -> rule.effect().concernsRelease())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.rolls()).as(rule.code()).isFalse());
    }

    @Test
    void noServiceLevelIsShownAsLaw() {
        assertThat(LawBookReader.builtIn().deadlineRules())
                .filteredOn(rule -> rule.code().startsWith("SLA_"))
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(rule.force().isLaw()).as(rule.code()).isFalse());
    }

    @Test
    void whatARegisterDoesNotSayIsNotAStateThatGaveNoReason() {
        var book = LawBookReader.builtIn();

        assertThat(book.reason("RF_NOT_RECORDED")).isPresent();
        assertThat(book.reason("CL_NOT_RECORDED")).isPresent();
        assertThat(book.reason("RF_NO_REASON_GIVEN")).isPresent().isNotEqualTo(book.reason("RF_NOT_RECORDED"));
    }

    @Test
    void aDutyWithoutANumberCarriesOurNumberAsOurs() {
        var consult = LawBookReader.builtIn().deadlineRule("DLN_UNCAC_CONSULT").orElseThrow();

        assertThat(consult.force()).isEqualTo(LegalForce.PROJECT_DEFAULT);
        assertThat(consult.source().article()).isEqualTo("44(17), 46(26)");
    }

    @Test
    void aNationalFolderAddsEntriesAndSetsProhibitions() {
        write("offences/own.yaml", OFFENCE.formatted("XX_1"));
        write("settings.yaml", "prohibitions: {PH_POLITICAL_UNCAC: WARN}\n");

        var book = LawBookReader.withNational(List.of(folder));

        assertThat(book.lists().offences().find("XX_1")).isPresent();
        assertThat(book.lists().offences().isNational("XX_1")).isTrue();
        assertThat(book.lists().offences().isNational("UNCAC_15")).isFalse();
        assertThat(book.prohibitionSettings())
                .containsOnly(Map.entry("PH_POLITICAL_UNCAC", Prohibition.ProhibitionEffect.WARN));
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        write("offences/own.yaml", OFFENCE.formatted("UNCAC_15").replace("SHALL", "OUGHT"));
        write("offences/more.yaml", OFFENCE.formatted("XX_1").replace("{instrument: UNCAC}", "{instrument: NOWHERE}"));
        write("instruments/own.yaml", ": no yaml: [");
        write("settings.yaml", "prohibitions: {PH_NONE: WARN}\n");

        assertThat(faults())
                .extracting(LawFault::field)
                .containsExactlyInAnyOrder("code", "duty", "source.instrument", "text", "prohibitions.PH_NONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            duty: SHALL               | duty: OUGHT                 | duty
            duty: SHALL               | duty: SHALL\\n  colour: red | colour
            title: "Bribery"          | title: ""                   | title
            verified: false           | verified: perhaps           | verified
            source: {instrument: UNCAC} | verified: false           | text
            source: {instrument: UNCAC} | {}                        | text
            {instrument: UNCAC}       | {instrument: NOWHERE}       | source.instrument
            {instrument: UNCAC}       | {article: "15"}             | source.instrument
            """)
    void aPlantedFaultIsNamed(String from, String to, String field) {
        write("offences/own.yaml", OFFENCE.formatted("XX_1").replace(from, to.replace("\\n", "\n")));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith("own.yaml");
            assertThat(fault.entry()).isIn("XX_1", "file");
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.sentence()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {step: REGISTER}          | {step: DREAM}               | starts.step
            {step: REGISTER}          | {step: ARRANGE_SURRENDER}   | starts
            {step: REGISTER}          | {opening: DREAM}            | starts.opening
            {step: REGISTER}          | NEVER                       | starts
            {step: ACKNOWLEDGE}       | {step: SEND}                | ends
            unit: WEEKS               | unit: FORTNIGHTS            | length.unit
            amount: 1                 | amount: -1                  | length
            [MLA_RECEIVED]            | [MLA_DREAMT]                | procedures
            [UNCAC]                   | [NOWHERE]                   | instruments
            [CONSULTATION]            | [DREAM]                     | suspendsOn
            stagedOf: SLA_ACK         | stagedOf: SLA_NONE          | stagedOf
            stagedOf: SLA_ACK         | stagedOf: XX_1              | stagedOf
            effect: WARN              | effect: SHOUT               | effect
            force: STATUTE            | force: HABIT                | force
            effect: WARN              | effect: WARN\\n  counting: HOURS_OF_WORKING_DAYS | counting
            amount: 1, unit: WEEKS}   | amount: 1, unit: HOURS}\\n  counting: FIRST_DAY_COUNTED | counting
            unit: WEEKS}              | unit: WORKING_DAYS}\\n  counting: FROM_THE_INSTANT  | counting
            effect: WARN              | effect: WARN\\n  rolls: true\\n  counting: FIRST_DAY_COUNTED | rolls
            effect: WARN              | effect: WARN\\n  extension: {by: "a judge", amount: 3, when: "asked"} | extension
            {amount: 1, unit: WEEKS}  | WITHOUT_DELAY              | length
            """)
    void aPlantedFaultInADeadlineIsNamed(String from, String to, String field) {
        write("deadlines/own.yaml", """
                - code: XX_1
                  title: "Something is due"
                  procedures: [MLA_RECEIVED]
                  instruments: [UNCAC]
                  starts: {step: REGISTER}
                  ends: [{step: ACKNOWLEDGE}]
                  length: {amount: 1, unit: WEEKS}
                  suspendsOn: [CONSULTATION]
                  effect: WARN
                  force: STATUTE
                  stagedOf: SLA_ACK
                  verified: false
                  source: {instrument: DOMESTIC_LAW}
                """.replace(from, to.replace("\\n", "\n")));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo("XX_1");
            assertThat(fault.field()).isEqualTo(field);
        });
    }

    /** Regulation 1182/71, article 2(1): the holidays of the State in which the answer is due. */
    @Test
    void sixWeeksOfAnotherStateAreNotCountedByOurHolidays() {
        var received = LawBookReader.builtIn().deadlineRules(Procedure.MLA_RECEIVED).stream()
                .filter(rule -> "12(2)".equals(rule.source().article()))
                .filter(rule -> rule.source().instrument().equals("R1805"))
                .toList();

        assertThat(received)
                .singleElement()
                .satisfies(rule -> assertThat(rule.length()).isEqualTo(Length.asStated()));
    }

    @Test
    void aProhibitionMustNameKnownGroundsAndHaveAReason() {
        write("prohibitions/own.yaml", """
                - code: PH_OWN
                  appliesTo: [EXTRADITION]
                  grounds: [RF_DREAM, CL_REFUSED]
                  effect: BLOCK
                  verified: false
                  source: {instrument: DOMESTIC_LAW}
                """);

        assertThat(faults()).extracting(LawFault::field).containsExactlyInAnyOrder("code", "grounds", "grounds");
    }

    @Test
    void aGroundCannotBeMandatoryAndOptionalInOneRuleSet() {
        write("rule-sets/own.yaml", """
                - code: XX-EXT
                  title: "Our extradition law"
                  instrument: DOMESTIC_LAW
                  appliesTo: EXTRADITION
                  mandatory: [RF_TORTURE]
                  optional: [RF_TORTURE]
                  forbidden: [PH_FISCAL_SOLE]
                  verified: false
                  source: {instrument: DOMESTIC_LAW}
                """);

        assertThat(faults()).singleElement().extracting(LawFault::field).isEqualTo("optional");
    }

    @Test
    void aHolidayMustBeADayOfTheCalendar() {
        write("calendars/own.yaml", """
                - code: XX
                  title: "Ours"
                  weekend: [FRIDAY, SATURDAY]
                  holidays: [{on: 2026-02-30, title: "None"}]
                  years: {from: 2026, to: 2026}
                  verified: false
                  source: {instrument: DOMESTIC_LAW}
                """);

        assertThat(faults()).singleElement().extracting(LawFault::field).isEqualTo("holidays.on");
    }

    @Test
    void theCalendarOfAStatesOwnFolderTakesThePlaceOfTheOneOfTheBook() {
        var calendar = """
                - code: AUT
                  title: "Ours"
                  weekend: [SATURDAY, SUNDAY]
                  holidays: [{on: 2026-12-08, title: "Immaculate Conception"}]
                  years: {from: 2026, to: 2026}
                  verified: true
                  source: {instrument: DOMESTIC_LAW, note: "Read in the gazette"}
                """;
        write("calendars/own.yaml", calendar);

        var own = LawBookReader.withNational(List.of(folder)).calendar("AUT").orElseThrow();
        assertThat(own.title()).isEqualTo("Ours");
        assertThat(own.holidays()).hasSize(1);

        write("calendars/twice.yaml", calendar);
        assertThat(faults()).extracting(LawFault::field).contains("code");
    }

    @Test
    void anUnknownFolderIsAFault() {
        write("deadline/own.yaml", "[]");

        assertThat(faults()).singleElement().extracting(LawFault::field).isEqualTo("folder");
    }

    @Test
    void aMissingFolderIsAFaultThatNamesTheSetting() {
        var fault = catchThrowableOfType(
                LawBookFaulty.class, () -> LawBookReader.withNational(List.of(folder.resolve("none"))));

        assertThat(fault).hasMessageContaining("comity.law.folders");
    }
}
