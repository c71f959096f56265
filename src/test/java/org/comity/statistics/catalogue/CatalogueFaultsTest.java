package org.comity.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of a State with indicators: a good one is added without code, and each fault of a bad one is reported. */
class CatalogueFaultsTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

    private static final String SHARE = """
            - code: refusals-by-courts
              status: AVAILABLE
              title: Refusals by courts
              definition: The share of the refusals of the period that a court decided.
              counts: REFUSAL
              view: FLOW
              measure: SHARE
              population: Refusals of requests in the period.
              date: The day of the refusal.
              numerator: Refusals by a court.
              denominator: All refusals of the population.
              dimensions: [ground]
              computed:
                from: FLOWS
                only: {flow: [FINALISED], result: [REFUSED]}
                share: {decider: [COURT, FOREIGN_COURT]}
              rules: [EVENT_DAY]
              limits: An older register rarely shows who decided.
              askedBy: [Q07, "LAW on statistics"]
            """;

    private static final String WAITING = """
            - code: victims-compensated
              status: WAITING
              waitsFor: [PERSONS]
              title: Victims compensated
              definition: The number of victims who were compensated in the period.
              counts: PERSON
              view: FLOW
              measure: COUNT
              population: Victims who were compensated in the period.
              date: The day of the payment.
              limits: Persons are not recorded yet.
              askedBy: [PROJECT]
            """;

    @TempDir
    Path folder;

    @Test
    void aStateAddsAnIndicatorWithoutCode() {
        write("own.yaml", SHARE + WAITING);

        var catalogue = CatalogueReader.withNational(BOOK, List.of(folder));

        var added = catalogue.find("refusals-by-courts").orElseThrow();
        var computed = Objects.requireNonNull(added.definition().computed());
        assertThat(added.national()).isTrue();
        assertThat(added.group()).isEqualTo("own");
        assertThat(computed.from()).isEqualTo(CountedPopulation.FLOWS);
        assertThat(computed.share().get(IndicatorDimension.DECIDER)).containsExactly("COURT", "FOREIGN_COURT");
        assertThat(catalogue.rulesOf(added.definition()))
                .contains("An event counts by the legal day on which it happened, in the time zone of the authority.");
        assertThat(catalogue
                        .find("victims-compensated")
                        .orElseThrow()
                        .definition()
                        .status())
                .isEqualTo(IndicatorStatus.WAITING);
        assertThat(catalogue.answering(catalogue.text("RES 7/1 27(a)").orElseThrow()))
                .contains(added);
        assertThat(catalogue.all()).hasSize(CatalogueReader.builtIn(BOOK).all().size() + 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status: AVAILABLE              | status: READY                 | status              | READY' is none of
            counts: REFUSAL                | counts: REFUSALS              | counts              | did you mean REFUSAL?
            view: FLOW                     | view: STREAM                  | view                | STREAM' is none of
            measure: SHARE                 | measure: PART                 | measure             | PART' is none of
            measure: SHARE                 | measure: COUNT                | numerator           | Only a share and a ratio have a numerator.
            measure: SHARE                 | measure: COUNT                | computed.share      | no other measure has one
            measure: SHARE                 | measure: DURATION             | measure             | counts members
            measure: SHARE                 | measure: RATIO                | measure             | Sums and ratios are not computed.
            numerator: Refusals by a court.| version: 2                    | numerator           | A share and a ratio have a numerator.
            title: Refusals by courts      | version: 2                    | title               | required
            definition: The share of the refusals of the period that a court decided. | definition: "" | definition | at least 10
            limits: An older register rarely shows who decided. | version: 2 | limits             | required
            view: FLOW                     | view: COHORT                  | view                | has the view FLOW
            status: AVAILABLE              | status: WAITING               | waitsFor            | says for what
            status: AVAILABLE              | status: WAITING               | computed            | is not computed
            title: Refusals by courts      | title: Courts\\n  waitsFor: [PERSONS] | waitsFor      | waits for nothing
            title: Refusals by courts      | title: Courts\\n  additiveOverTime: true | additiveOverTime | Only counts and sums
            title: Refusals by courts      | title: Courts\\n  additiveOverGroups: true | additiveOverGroups | legal-basis has several values
            title: Refusals by courts      | title: Courts\\n  number: 138  | number              | one of a State has none
            title: Refusals by courts      | title: Courts\\n  colour: red  | colour              | not defined
            title: Refusals by courts      | title: Courts\\n  byMainValue: [decider] | byMainValue | no dimension of the indicator
            title: Refusals by courts      | title: Courts\\n  ofRequests: false | ofRequests      | one of requests
            dimensions: [ground]           | dimensions: [grounds]         | dimensions          | did you mean ground?
            dimensions: [ground]           | dimensions: [age-band]        | dimensions          | FLOWS has no dimension age-band
            dimensions: [ground]           | dimensions: [partner]         | dimensions          | of every request
            from: FLOWS                    | from: FLOODS                  | computed.from       | did you mean FLOWS?
            decider: [COURT                | deciders: [COURT              | computed.share      | did you mean decider?
            decider: [COURT                | step: [REFUSE                 | computed.share      | has no dimension step
            decider: [COURT                | decider: [COURTS              | computed.share      | did you mean COURT?
            decider: [COURT, FOREIGN_COURT] | result: [WITHDRAWN]          | computed.share      | not all in the denominator
            result: [REFUSED]              | ground: [RF_NONE_SUCH]        | computed.only       | RF_NONE_SUCH is no value of ground
            'share: {decider: [COURT, FOREIGN_COURT]}' | ''                | computed.share      | condition of its numerator
            rules: [EVENT_DAY]             | rules: [EVENT_DAYS]           | rules               | did you mean EVENT_DAY?
            rules: [EVENT_DAY]             | rules: [NOT_RECORDED]         | rules               | is not in the catalogue
            'askedBy: [Q07,'               | 'askedBy: [Q70,'              | askedBy             | Q70 is not in the catalogue
            code: refusals-by-courts       | code: requests-received       | code                | used already, in volume.yaml
            code: refusals-by-courts       | code: Refusals                | code                | pattern
            """)
    void aFaultIsReportedWithItsFieldAndReason(String good, String bad, String field, String reason) {
        assertThat(SHARE).contains(good);
        write("own.yaml", SHARE.replace(good, bad.replace("\\n", "\n")));

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).endsWith("own.yaml");
            assertThat(fault.field()).startsWith(field);
            assertThat(fault.sentence()).contains(reason);
        });
    }

    @Test
    void anIndicatorThatIsComputedHasItsCondition() {
        write("own.yaml", WAITING.replace("WAITING", "AVAILABLE").replace("  waitsFor: [PERSONS]\n", ""));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("computed");
            assertThat(fault.entry()).isEqualTo("victims-compensated");
        });
    }

    @Test
    void allFaultsOfAllFilesAreReportedAtOnce() {
        write("a.yaml", SHARE.replace("status: AVAILABLE", "status: READY").replace("counts: REFUSAL", "counts: NONE"));
        write("deep/b.yaml", WAITING.replace("[PERSONS]", "[PERSONEN]"));
        write("c.yaml", "- code: [");

        assertThat(faults())
                .extracting(CatalogueFault::field)
                .containsExactlyInAnyOrder("status", "counts", "text", "waitsFor");
    }

    @Test
    void aFieldTwiceIsAFault() {
        write("own.yaml", WAITING + "  view: STOCK\n");

        assertThat(faults())
                .singleElement()
                .extracting(CatalogueFault::sentence)
                .asString()
                .contains("Duplicate");
    }

    @Test
    void aMissingFolderIsAFaultThatNamesTheSetting() {
        var fault = catchThrowableOfType(
                CatalogueFaulty.class, () -> CatalogueReader.withNational(BOOK, List.of(folder.resolve("none"))));

        assertThat(fault).hasMessageContaining("comity.indicators.folders");
    }

    private List<CatalogueFault> faults() {
        var thrown =
                catchThrowableOfType(CatalogueFaulty.class, () -> CatalogueReader.withNational(BOOK, List.of(folder)));
        assertThat(thrown).isNotNull();
        return thrown.faults();
    }

    private void write(String name, String text) {
        try {
            var path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
