package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.rules.law.TreatyRelation.Force;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of readings, parties and positions: what is wrong in them stops the start, what a State adds is added. */
class TreatyFilesTest extends WrittenLawFolder {

    private static final String PARTY = """
            - code: XX-JPN
              instrument: UNTOC
              party: JPN
              act: RATIFICATION
              deposited: 2004-01-01
              validity: {from: 2005-01-31, to: 2010-01-01}
              verified: true
              source: {instrument: UNTOC, read: OWN}
            """;

    private static final String POSITION = """
            - code: XX-JPN-44
              instrument: UNCAC
              party: JPN
              article: "44(6)"
              subject: EXTRADITION_BASIS
              answer: "NO"
              says: "What it said"
              validity: {from: 2006-01-01, to: 2010-01-01}
              verified: true
              source: {instrument: UNCAC, read: OWN}
            """;

    private static final String READING = """
            - code: OWN
              title: "Status of the treaties"
              where: "Our own gazette"
              asOf: 2026-01-01
            """;

    @Test
    void aStateAddsItsOwnPartiesAndPositions() {
        write("readings/own.yaml", READING);
        write("parties/own.yaml", PARTY + PARTY.replace("JPN", "FJI"));
        write("positions/own.yaml", POSITION);

        var book = LawBookReader.withNational(List.of(folder));

        assertThat(book.lists().parties().isNational("XX-JPN")).isTrue();
        assertThat(book.lists().positions().isNational("XX-JPN-44")).isTrue();
        var bond = book.bonds()
                .between(
                        "JPN",
                        "FJI",
                        LocalDate.parse("2006-01-01"),
                        book.instrument("UNTOC").orElseThrow());
        assertThat(bond.force()).isEqualTo(Force.BINDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            instrument: UNTOC\\n       | instrument: NOWHERE\\n              | instrument
            instrument: UNTOC\\n       | instrument: RECIPROCITY\\n          | instrument
            party: JPN                 | party: ZZZ                          | party
            party: JPN                 | party: jp                           | party
            act: RATIFICATION          | act: WISH                           | act
            deposited: 2004-01-01      | deposited: 2005-02-31               | deposited
            deposited: 2004-01-01      | deposited: 2005-02-01               | deposited
            from: 2005-01-31           | from: 2011-01-31                    | validity
            from: 2005-01-31           | from: 2003-01-31                    | validity
            from: 2005-01-31, to       | to                                  | validity.from
            read: OWN                  | read: NONE                          | source.read
            verified: true             | verified: perhaps                   | verified
            verified: true             | verified: true\\n  colour: red      | colour
            code: XX-JPN               | code: UNTOC-AUT                     | code
            """)
    void aPlantedFaultInAPartyIsNamed(String from, String to, String field) {
        write("readings/own.yaml", READING);
        var text = PARTY.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(PARTY);
        write(
                "parties/own.yaml",
                text.replace("deposited: 2004-01-01\n  validity: {from: 2003", "validity: {from: 2003"));

        assertThat(faults()).extracting(LawFault::field).contains(field).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            instrument: UNCAC\\n       | instrument: NOWHERE\\n              | instrument
            party: JPN                 | party: ZZZ                          | party
            subject: EXTRADITION_BASIS | subject: WEATHER                    | subject
            answer: "NO"\\n            | answer: "MAYBE"\\n                  | answer
            answer: "NO"\\n            | colour: "NO"\\n                     | colour
            subject: EXTRADITION_BASIS | subject: LANGUAGES                  | answer
            to: 2010-01-01             | to: 2005-01-01                      | validity
            read: OWN                  | read: NONE                          | source.read
            """)
    void aPlantedFaultInAPositionIsNamed(String from, String to, String field) {
        write("readings/own.yaml", READING);
        var text = POSITION.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(POSITION);
        write("positions/own.yaml", text);

        assertThat(faults()).extracting(LawFault::field).contains(field).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aQuestionMustBeAnswered() {
        write("readings/own.yaml", READING);
        write("positions/own.yaml", POSITION.replace("  answer: \"NO\"\n", ""));

        assertThat(faults()).singleElement().extracting(LawFault::field).isEqualTo("answer");
    }

    @Test
    void twoPositionsOnOneArticleFollowEachOther() {
        write("readings/own.yaml", READING);
        var next = POSITION.replace("XX-JPN-44", "XX-JPN-44-2").replace("\"NO\"", "\"YES\"");
        write("positions/own.yaml", POSITION + next.replace("from: 2006-01-01, to: 2010-01-01", "from: 2010-01-01"));
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo("XX-JPN-44-2");
            assertThat(fault.field()).isEqualTo("validity");
        });

        write("positions/own.yaml", POSITION + next.replace("from: 2006-01-01, to: 2010-01-01", "from: 2010-01-02"));
        assertThat(LawBookReader.withNational(List.of(folder)).positions())
                .extracting(position -> position.code())
                .contains("XX-JPN-44", "XX-JPN-44-2");
    }

    @Test
    void aStateCannotBeAPartyTwiceOnOneDay() {
        write("readings/own.yaml", READING);
        write("parties/own.yaml", PARTY.replace("JPN", "AUT").replace("from: 2005-01-31", "from: 2009-01-31"));

        assertThat(faults()).singleElement().extracting(LawFault::field).isEqualTo("validity");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asOf: 2026-01-01  | asOf: 2026-02-30 | asOf
            where: "Our own gazette" | colour: "red" | where
            code: OWN         | code: NZ         | code
            """)
    void aPlantedFaultInAReadingIsNamed(String from, String to, String field) {
        write("readings/own.yaml", READING.replace(from, to));

        assertThat(faults()).extracting(LawFault::field).contains(field);
    }
}
