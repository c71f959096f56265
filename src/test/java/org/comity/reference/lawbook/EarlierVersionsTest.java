package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.rules.law.LawEntry;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The earlier versions of a corrected entry remain readable. */
class EarlierVersionsTest extends WrittenLawFolder {

    private static final LawBook BOOK = LawBookReader.builtIn();

    private static final String CORRECTED = """
            - code: XX_1
              version: 3
              reviewed: 2026-11-25
              article: "15"
              title: "Third"
              duty: SHALL
              verified: false
              source: {instrument: UNCAC}
              earlier:
                - version: 2
                  why: "The duty was wrong"
                  was: {duty: SHALL_CONSIDER, title: "Second"}
                - version: 1
                  why: "The article was wrong"
                  was: {article: "16"}
            """;

    @Test
    void aCorrectedRuleIsStillReadableAsItWas() {
        assertThat(BOOK.deadlineRule("DLN_UNCAC_SAFE_CONDUCT").orElseThrow().procedures())
                .containsExactly(Procedure.MLA_SENT);
        assertThat(BOOK.deadlineRule("DLN_UNCAC_SAFE_CONDUCT", 1).orElseThrow().procedures())
                .containsExactly(Procedure.MLA_RECEIVED);
        assertThat(BOOK.versionOfDeadlineRule("DLN_UNCAC_SAFE_CONDUCT")).isEqualTo(2);
        assertThat(BOOK.versionOfDeadlineRule("DLN_UNCAC_CONSULT")).isEqualTo(1);
        assertThat(BOOK.deadlineRule("DLN_UNCAC_CONSULT", 2)).isEmpty();
    }

    @Test
    void aCorrectedGroundIsStillReadableAsItWas() {
        assertThat(natures(BOOK.versionOfReason("RF_NE_BIS_THIRD"))).containsExactly(Nature.MANDATORY);
        assertThat(natures(1)).containsExactly(Nature.OPTIONAL);
        assertThat(BOOK.reason("RF_NE_BIS_THIRD", 1).orElseThrow().title()).contains("international court");
    }

    @Test
    void noEarlierVersionIsVerified() {
        assertThat(BOOK.lists().byFolder().values())
                .flatExtracting(list -> List.copyOf(list.entries().values()))
                .flatExtracting(bound -> bound.earlier())
                .hasSizeGreaterThan(60)
                .allSatisfy(earlier -> {
                    assertThat(((LawEntry) earlier.value()).verified()).isFalse();
                    assertThat(earlier.why()).hasSizeGreaterThan(10);
                });
    }

    @Test
    void anEarlierVersionHasTheFieldsOfTheEntryExceptThoseThatWereDifferent() {
        write(CORRECTED);
        var book = LawBookReader.withNational(List.of(folder));
        var offences = book.lists().offences();

        assertThat(offences.version("XX_1")).isEqualTo(3);
        assertThat(offences.find("XX_1", 2).orElseThrow().title()).isEqualTo("Second");
        assertThat(offences.find("XX_1", 2).orElseThrow().article()).isEqualTo("15");
        assertThat(offences.find("XX_1", 1).orElseThrow().title()).isEqualTo("Third");
        assertThat(offences.find("XX_1", 1).orElseThrow().article()).isEqualTo("16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 3                | version: 4             | earlier
            - version: 2              | - version: 1           | earlier
            reviewed: 2026-11-25      | reviewed: 2026-02-30   | reviewed
            duty: SHALL_CONSIDER      | duty: OUGHT            | duty
            {article: "16"}           | {colour: red}          | earlier.colour
            {article: "16"}           | {}                     | earlier.1.was
            {article: "16"}           | {article: 16}          | earlier.article
            """)
    void aPlantedFaultInAVersionIsNamed(String from, String to, String field) {
        write(CORRECTED.replace(from, to));

        assertThat(faults()).extracting(LawFault::field).contains(field);
    }

    @Test
    void aCorrectionWithoutItsDayIsAFault() {
        write(CORRECTED.replace("  reviewed: 2026-11-25\n", ""));

        assertThat(faults()).singleElement().extracting(LawFault::field).isEqualTo("reviewed");
    }

    private static List<Nature> natures(int version) {
        return BOOK.reason("RF_NE_BIS_THIRD", version).orElseThrow().natures().stream()
                .filter(nature -> nature.instrument().equals("ECE_AP"))
                .map(nature -> nature.nature())
                .toList();
    }

    private void write(String text) {
        write("offences/own.yaml", text);
    }
}
