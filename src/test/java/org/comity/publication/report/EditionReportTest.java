package org.comity.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.dashboard.EditionFigures;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.paper.EditionPaper;
import org.comity.publication.paper.PaperSample;
import org.comity.publication.paper.ReadPaper;
import org.comity.publication.sample.SampleEditions;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
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

    private byte[] pdf(PublishedEdition edition, EditionComparison changes, Language language) {
        return PaperSample.pdf(reports.of(edition, changes, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReportIsSoundAndHasEveryTableWithItsDefinition(Language language) throws IOException {
        var changes = EditionComparison.of(first.tables(), second.tables()).withoutHidden();

        var pdf = pdf(second, changes, language);

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
        assertThat(Arrays.equals(pdf(second, changes, language), pdf)).isTrue();
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void aTableThatIsTooLongForPaperIsNamedWithTheReason() throws IOException {
        var large = SampleEdition.large(50_000);

        var pdf = pdf(large, EditionComparison.of(List.of(), List.of()), Language.EN);

        assertThat(ReadPaper.text(pdf)).contains("too long for paper", "no number differently");
    }
}
