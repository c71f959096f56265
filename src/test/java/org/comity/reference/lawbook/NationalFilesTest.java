package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.counting.CountFrom;
import org.comity.rules.deadline.counting.DeadlineCount;
import org.comity.rules.law.LawEntry;
import org.comity.rules.national.FirstDay;
import org.comity.rules.national.NationalLaw;
import org.comity.rules.national.NationalLimit;
import org.comity.rules.national.NationalText.TextStatus;
import org.comity.rules.national.NotComputed;
import org.comity.rules.procedure.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of twenty States in the book: what each text is worth, what is verified, and which faults are found. */
class NationalFilesTest extends WrittenLawFolder {

    private static final LawBook BOOK = LawBookReader.builtIn();

    private static final String TEXT = """
            - code: XX-1
              country: CZE
              instrument: CZ_ZMJS
              title: "Our act"
              where: "Our gazette"
              edition: "Consolidated"
              asOf: 2026-05-01
              status: CURRENT
              verified: false
            """;

    private static final String GROUND = """
            - code: CZE-XX-1
              title: "National"
              concerns: [EXTRADITION]
              nature: MANDATORY
              reasons: [RF_NATIONALITY]
              under: [ECE]
              verified: false
              source: {instrument: CZ_ZMJS, article: "1", read: CZ_ZMJS-2026}
            """;

    private static final String LIMIT = """
            - code: GBR-XX-1
              title: "Surrender"
              topic: SURRENDER
              from: "order"
              length: {amount: 45, unit: CALENDAR_DAYS}
              firstDay: COUNTED
              effect: MUST_RELEASE
              rule: DLN_PA_UK_P2
              verified: false
              source: {instrument: UK_EA, article: "1", read: UK_EA-EXCERPTS}
            """;

    @Test
    void theLawOfTwentyStatesIsThere() {
        assertThat(BOOK.nationalLaws())
                .extracting(NationalLaw::country)
                .containsExactly(
                        "AND", "ARG", "AUT", "CAN", "CHE", "CZE", "DEU", "ESP", "EST", "FRA", "GBR", "IRL", "JPN",
                        "LIE", "LUX", "NLD", "NOR", "PER", "SVK", "USA");
        assertThat(BOOK.nationalLaws()).allSatisfy(law -> {
            assertThat(law.texts()).as(law.country()).isNotEmpty();
            assertThat(law.grounds()).as(law.country()).isNotEmpty();
            assertThat(law.limits()).as(law.country()).isNotEmpty();
        });
        assertThat(BOOK.nationalLaws().stream().mapToInt(law -> law.entries().size()))
                .satisfies(sizes -> assertThat(
                                sizes.stream().mapToInt(Integer::intValue).sum())
                        .isGreaterThan(450));
    }

    @Test
    void onlyCurrentTextsApplyByDefault() {
        assertThat(BOOK.nationalLaws().stream()
                        .filter(law -> law.entries().stream().anyMatch(law::applies)))
                .extracting(NationalLaw::country)
                .containsExactly("CAN", "CHE", "CZE", "ESP", "EST", "IRL", "JPN", "LIE", "NOR", "SVK");
        assertThat(BOOK.nationalLaws().stream().flatMap(law -> law.texts().stream()))
                .filteredOn(text -> List.of("FR_CPP-2005", "NL_UW-2015", "NL_OLW-2015", "NL_SV-2015", "ES_LEP-2009")
                        .contains(text.code()))
                .hasSize(5)
                .allMatch(text -> text.status() == TextStatus.OLD);
        assertThat(BOOK.nationalLaws().stream().flatMap(law -> law.texts().stream()))
                .filteredOn(text -> Set.of("AUT", "GBR", "USA").contains(text.country()))
                .hasSize(3)
                .allMatch(text -> text.status() == TextStatus.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUT", "FRA", "GBR", "USA"})
    void whatWasTypedFromExcerptsIsNotVerified(String country) {
        assertThat(BOOK.nationalLaw(country).orElseThrow().entries())
                .isNotEmpty()
                .noneMatch(LawEntry::verified);
    }

    @Test
    void everyEntryComesFromATextOfItsState() {
        assertThat(BOOK.nationalLaws())
                .allSatisfy(law -> assertThat(law.entries()).allSatisfy(entry -> {
                    assertThat(entry.code()).startsWith(law.country() + "-");
                    assertThat(entry.source().article()).as(entry.code()).isNotBlank();
                    assertThat(law.text(entry)).as(entry.code()).isPresent();
                }));
    }

    @Test
    void aLimitIsCountedAsItsActSaysOrNotAtAll() {
        assertThat(limit("GBR", "GBR-EA-6-2A")).satisfies(limit -> {
            assertThat(limit.effect()).isEqualTo(Effect.MUST_RELEASE_ON_APPLICATION);
            assertThat(limit.counting()).isEqualTo(CountingMethod.HOURS_OF_WORKING_DAYS);
            assertThat(limit.notComputed()).isEmpty();
        });
        assertThat(limit("ARG", "ARG-24767-36").effect()).isEqualTo(Effect.DEEMED_GRANTED);
        assertThat(limit("ARG", "ARG-24767-36").notComputed()).containsExactly(NotComputed.COUNTING_NOT_READ);
        assertThat(limit("IRL", "IRL-EA-27-7").counting()).isEqualTo(CountingMethod.FIRST_DAY_COUNTED);
        assertThat(limit("GBR", "GBR-EA-54-5-8").effect()).isEqualTo(Effect.MUST_REFUSE);
    }

    /** A rule of the book and the limit of the same act are counted alike. */
    @Test
    void aRuleAndItsLimitHaveOneMethod() {
        assertThat(BOOK.nationalLaws().stream().flatMap(law -> law.limits().stream()))
                .filteredOn(limit -> limit.rule() != null)
                .hasSizeGreaterThan(10)
                .allSatisfy(limit -> {
                    var rule = BOOK.deadlineRule(String.valueOf(limit.rule())).orElseThrow();
                    var same = limit.asRule(Procedure.EXTRADITION_RECEIVED);
                    assertThat(rule.counting()).as(rule.code()).isEqualTo(limit.counting());
                    assertThat(rule.terms().moves())
                            .as(rule.code())
                            .isEqualTo(same.terms().moves());
                    assertThat(endsOf(rule)).as(rule.code()).isEqualTo(endsOf(same));
                });
    }

    private static List<LocalDate> endsOf(DeadlineRule rule) {
        var calendar = BOOK.calendar("CHE").orElseThrow();
        return LocalDate.parse("2025-06-20")
                .datesUntil(LocalDate.parse("2025-08-20"))
                .map(day -> CountFrom.at(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneId.of("Europe/Zurich")))
                .map(from -> DeadlineCount.of(from, rule.terms(), calendar).last())
                .toList();
    }

    /** A safe conduct is no act of an office, so that the roll of an act on procedure was not read for it. */
    @Test
    void aLimitMovesOnlyWhereItsActWasReadForThat() {
        assertThat(limit("EST", "EST-KRMS-451-1-1").rolls()).isTrue();
        assertThat(limit("CHE", "CHE-IMAC-48-2").rolls()).isTrue();
        assertThat(limit("SVK", "SVK-TP-536-3-B").notComputed()).containsExactly(NotComputed.ROLL_NOT_READ);
        assertThat(limit("ESP", "ESP-LEP-9-3").notComputed()).contains(NotComputed.ROLL_NOT_READ);
        assertThat(limit("SVK", "SVK-TP-505-4").notComputed()).isEmpty();
    }

    @Test
    void firstDaysAreThoseOfTheLawOfCounting() {
        assertThat(BOOK.nationalLaw("IRL").orElseThrow().limits())
                .filteredOn(limit -> limit.length().isInDays())
                .isNotEmpty()
                .allMatch(limit -> limit.firstDay() == FirstDay.COUNTED);
        assertThat(limit("SVK", "SVK-TP-505-4").firstDay()).isEqualTo(FirstDay.NOT_COUNTED);
        assertThat(limit("DEU", "DEU-IRG-16-2").firstDay()).isEqualTo(FirstDay.NOT_READ);
    }

    @Test
    void anInstallationConfirmsATextThatItChecked() {
        write("settings.yaml", "confirmedTexts: [DE_IRG-2022]\n");

        var law = LawBookReader.withNational(List.of(folder)).nationalLaw("DEU").orElseThrow();

        assertThat(law.entries()).isNotEmpty().allMatch(law::applies);
        assertThat(BOOK.nationalLaw("DEU").orElseThrow().entries())
                .noneMatch(BOOK.nationalLaw("DEU").orElseThrow()::applies);
    }

    @Test
    void aStateAddsToItsOwnLaw() {
        write("national/CZE/grounds.yaml", GROUND);
        write("national/CZE/texts.yaml", TEXT);

        var law = LawBookReader.withNational(List.of(folder)).nationalLaw("CZE").orElseThrow();

        assertThat(law.grounds()).extracting(LawEntry::code).contains("CZE-XX-1", "CZE-ZMJS-91-1-A");
        assertThat(law.texts()).hasSize(2);
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        write("national/CZE/grounds.yaml", GROUND.replace("MANDATORY", "MUST").replace("RF_NATIONALITY", "RF_DREAM"));
        write("national/GBR/limits.yaml", LIMIT.replace("DLN_PA_UK_P2", "DLN_NONE"));
        write("national/CZE/dreams.yaml", "[]");
        write("settings.yaml", "confirmedTexts: [NO_TEXT]\n");

        assertThat(faults())
                .extracting(LawFault::field)
                .containsExactlyInAnyOrder("nature", "reasons", "rule", "folder", "confirmedTexts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            national/CZE/texts.yaml   | status: CURRENT               | status: FRESH                | status
            national/CZE/texts.yaml   | country: CZE                  | country: SVK                 | country
            national/XXX/texts.yaml   | country: CZE                  | country: XXX                 | country
            national/CZE/texts.yaml   | instrument: CZ_ZMJS           | instrument: NOWHERE          | instrument
            national/CZE/texts.yaml   | 2026-05-01                    | 2026-05-41                   | asOf
            national/CZE/grounds.yaml | [EXTRADITION]                 | [DREAM]                      | concerns
            national/CZE/grounds.yaml | [RF_NATIONALITY]              | [CL_REFUSED]                 | reasons
            national/CZE/grounds.yaml | nature: MANDATORY             | nature: FORBIDDEN            | reasons
            national/CZE/grounds.yaml | [ECE]                         | [NOWHERE]                    | under
            national/CZE/grounds.yaml | verified: false               | quote: "words"               | quote
            national/CZE/grounds.yaml | CZE-XX-1                      | CZE-ZMJS-91-1-A              | code
            national/CZE/grounds.yaml | , read: CZ_ZMJS-2026          | ''                           | source.read
            national/CZE/grounds.yaml | read: CZ_ZMJS-2026            | read: SK_TP-2026             | source.read
            national/CZE/grounds.yaml | instrument: CZ_ZMJS           | instrument: UNCAC            | source.instrument
            national/GBR/limits.yaml  | topic: SURRENDER              | topic: DREAM                 | topic
            national/GBR/limits.yaml  | amount: 45                    | amount: 0                    | length
            national/GBR/limits.yaml  | amount: 45                    | amount: 44                   | rule
            national/GBR/limits.yaml  | unit: CALENDAR_DAYS           | unit: FORTNIGHTS             | length.unit
            national/GBR/limits.yaml  | firstDay: COUNTED             | firstDay: MAYBE              | firstDay
            national/GBR/limits.yaml  | effect: MUST_RELEASE          | effect: SHOUT                | effect
            national/GBR/limits.yaml  | effect: MUST_RELEASE          | skipsNonWorkingDays: true    | skipsNonWorkingDays
            national/GBR/limits.yaml  | rule: DLN_PA_UK_P2            | mirrors: DLN_NONE            | mirrors
            """)
    void aPlantedFaultIsNamed(String file, String from, String to, String field) {
        var entry = file.contains("texts") ? TEXT : file.contains("grounds") ? GROUND : LIMIT;
        assertThat(entry).contains(from);
        write(file, entry.replace(from, to));

        assertThat(faults()).extracting(LawFault::field).contains(field);
        assertThat(faults()).allSatisfy(fault -> assertThat(fault.sentence()).isNotBlank());
    }

    @Test
    void aLimitInDaysSaysWhetherItsFirstDayCounts() {
        write("national/GBR/limits.yaml", LIMIT.replace("  firstDay: COUNTED\n", ""));

        assertThat(faults()).singleElement().extracting(LawFault::field).isEqualTo("firstDay");
    }

    private static NationalLimit limit(String country, String code) {
        return BOOK.nationalLaw(country).orElseThrow().limit(code).orElseThrow();
    }
}
