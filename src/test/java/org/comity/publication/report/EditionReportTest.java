package org.comity.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.comity.publication.comparison.ComparedEdition;
import org.comity.publication.dashboard.EditionFigures;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.paper.EditionPaper;
import org.comity.publication.paper.PaperSample;
import org.comity.publication.paper.ReadPaper;
import org.comity.publication.sample.SampleEditions;
import org.comity.publication.table.Cell;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of an edition: a sound PDF with findings, charts, every table, protection and changes. */
class EditionReportTest {

    private static final Path FOLDER = Path.of("target/papers");

    private final EditionReport reports = new EditionReport(new EditionPaper(), new EditionFigures());
    private final PublishedEdition first =
            new SampleEditions().edition("annual-2026", 1).orElseThrow();
    private final PublishedEdition second =
            new SampleEditions().edition("annual-2026", 2).orElseThrow();

    private byte[] pdf(PublishedEdition edition, @Nullable PublishedEdition before, Language language) {
        return PaperSample.pdf(reports.of(new ComparedEdition(edition, before), language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReportIsSoundAndHasEveryTableWithItsDefinition(Language language) throws IOException {
        var pdf = pdf(second, first, language);

        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("report-" + language.tag() + ".pdf"), pdf);
        assertThat(ReadPaper.faults(pdf)).isEmpty();
        var text = ReadPaper.text(pdf);
        assertThat(text).contains(second.office(), second.hash(), second.title().in(language));
        assertThat(second.tables())
                .allSatisfy(table -> assertThat(text)
                        .containsSubsequence(
                                words(table.title().in(language)),
                                words(table.definition().in(language))));
        assertThat(Arrays.equals(pdf(second, first, language), pdf)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFindingIsAHeadingAndEachChartHasItsTitleAndDescriptionForThoseWhoCannotSeeIt(Language language)
            throws IOException {
        var figures = new EditionFigures()
                .sections(second, language).stream()
                        .flatMap(section -> section.figures().stream())
                        .filter(figure -> figure.wide() != null)
                        .toList();

        var pdf = pdf(second, first, language);

        var text = ReadPaper.text(pdf);
        assertThat(figures).hasSizeGreaterThan(8);
        assertThat(figures)
                .allSatisfy(figure -> assertThat(text).contains(words(Objects.requireNonNull(figure.finding()))));
        assertThat(ReadPaper.alternatives(pdf))
                .containsExactlyElementsOf(figures.stream()
                        .map(figure -> figure.title() + ". " + figure.description())
                        .toList());
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    /** The mean of the durations has one decimal, counts have none. */
    @Test
    void aChangeHasTheDecimalsOfItsMeasureAndTheWordsOfItsPlace() throws IOException {
        var mean = Map.of("period", "2021", "kind", "EXTRADITION", "measure", "MEAN");
        var count = Map.of("period", "2021", "kind", "EXTRADITION", "measure", "ENDED");
        var before = changed(changed(second, "durations", mean, "1234.56"), "durations", count, "1044");

        var text = ReadPaper.text(pdf(second, before, Language.EN));

        assertThat(text)
                .contains(
                        "Days until the end, by kind: 2021 · Extradition · Mean from 1,234.6 to 294.9",
                        "Days until the end, by kind: 2021 · Extradition · Cases from 1,044 to 30");
    }

    /** The first page is a summary, and its foot names the release once. */
    @Test
    void theFirstPageHasTheKeyFiguresTheReasonAndWhatChanged() throws IOException {
        var count = Map.of("period", "2021", "kind", "EXTRADITION", "measure", "ENDED");

        var page = ReadPaper.firstPage(pdf(second, changed(second, "durations", count, "1044"), Language.EN));

        assertThat(page)
                .contains("Key figures Requests received rose from")
                .contains("Reason of the edition " + second.reason())
                .contains(
                        "What changed One number is shown differently than in the edition before, or is new or gone, in “Days until the"
                                + " end, by kind”.")
                .contains(second.office() + " · " + second.title().en() + " (annual-2026), edition 2 SHA-256")
                .doesNotContain(" · " + second.title().en() + " · ")
                .doesNotContain(second.title().en() + " · ");
    }

    @Test
    void aCellThatIsGoneHasTheWordsOfTheEditionBefore() throws IOException {
        var fewer = second.withTables(second.tables().stream()
                .filter(table -> !table.code().equals("durations"))
                .toList());

        var text = ReadPaper.text(pdf(fewer, second, Language.EN));

        assertThat(text).contains("Days until the end, by kind: 2019 · All kinds · Mean from 157.3 to no number");
    }

    @Test
    void aFirstEditionHasNoChanges() throws IOException {
        assertThat(ReadPaper.text(pdf(first, null, Language.EN)))
                .contains(
                        "What changed There is no earlier edition to compare with.",
                        "Changes since the edition before There is no earlier edition to compare with.");
    }

    private static PublishedEdition changed(
            PublishedEdition edition, String code, Map<String, String> keys, String value) {
        return edition.withTables(edition.tables().stream()
                .map(table -> table.code().equals(code) ? changed(table, keys, value) : table)
                .toList());
    }

    private static PublishedTable changed(PublishedTable table, Map<String, String> keys, String value) {
        var cells = new ArrayList<>(table.cells());
        cells.set(table.placeOf(keys), Cell.of(new BigDecimal(value)));
        return table.withCells(cells);
    }

    @Test
    void aTableThatIsTooLongForPaperIsNamedWithTheReason() throws IOException {
        var pdf = pdf(SampleEdition.large(50_000), null, Language.EN);

        assertThat(ReadPaper.text(pdf)).contains("too long for paper", "no earlier edition");
    }

    @Test
    void controlCharactersOfAReasonDoNotBreakTheReport() throws IOException {
        var reason = "Late\u0000 entries\u0008 of\ufffe 2025\ud83d";

        var pdf = pdf(because(reason), null, Language.EN);

        assertThat(ReadPaper.faults(pdf)).isEmpty();
        assertThat(ReadPaper.text(pdf)).contains("Late\ufffd entries\ufffd of\ufffd 2025\ufffd");
    }

    private PublishedEdition because(String reason) {
        return new PublishedEdition(
                second.authority(),
                second.office(),
                second.country(),
                second.release(),
                second.title(),
                second.program(),
                second.programVersion(),
                second.edition(),
                second.from(),
                second.to(),
                second.status(),
                second.publishedAt(),
                second.shownOn(),
                reason,
                second.policy(),
                second.software(),
                second.hash(),
                second.tables());
    }
}
