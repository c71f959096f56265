package org.comity.publication.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.paper.EditionPaper;
import org.comity.publication.paper.Orientation;
import org.comity.publication.paper.PaperSample;
import org.comity.publication.paper.ReadPaper;
import org.comity.publication.returns.FilledReturn.FilledSheet;
import org.comity.publication.sample.SampleEditions;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A return as a PDF: sound for archives and for readers who cannot see it, with every number of the edition in its order. */
class ReturnPaperTest {

    private static final Path FOLDER = Path.of("target/papers");

    private final ReturnPaper papers = new ReturnPaper(new EditionPaper());

    static Stream<Arguments> layouts() {
        var edition = new SampleEditions().edition("annual-2026", null).orElseThrow();
        return new ReturnProfiles(List.of())
                .all().stream()
                        .flatMap(layout -> Stream.of(
                                Arguments.of(layout, edition, Language.EN),
                                Arguments.of(layout, edition, Language.FR),
                                Arguments.of(layout, ReturnSample.edition(), Language.EN)));
    }

    /** A table of more years than a page has columns is continued below itself. */
    @Test
    void aTableOfManyColumnsHasEveryCellInItsOrder() throws IOException {
        var layout = new ReturnProfiles(List.of()).find("flow-by-direction").orElseThrow();
        var edition = ReturnSample.since(2001);

        everyLayoutIsASoundPaperWithEveryCellInItsOrder(layout, edition, Language.EN);

        var years = FillReturn.of(layout, edition).sheets().getFirst().columns();
        assertThat(years).hasSize(25).hasSizeGreaterThan(2 * Orientation.LANDSCAPE.mostColumns());
    }

    /** Words of statuses make no column wider than the others, and no letter is smaller than 7 points. */
    @Test
    void columnsOfNumbersAreEquallyWideAndLettersCanBeRead() throws IOException {
        var layout = new ReturnProfiles(List.of()).find("flow-by-direction").orElseThrow();
        var edition = new SampleEditions().edition("annual-2026", null).orElseThrow();

        var words = ReadPaper.words(PaperSample.pdf(papers.of(FillReturn.of(layout, edition), Language.EN)));

        var edges = IntStream.rangeClosed(2019, 2026)
                .mapToObj(String::valueOf)
                .map(year -> words.stream()
                        .filter(word -> word.text().equals(year))
                        .findFirst()
                        .orElseThrow()
                        .right())
                .toList();
        var width = edges.get(1) - edges.get(0);
        assertThat(IntStream.range(1, edges.size()).mapToObj(i -> edges.get(i) - edges.get(i - 1)))
                .allSatisfy(distance -> assertThat(distance).isCloseTo(width, within(1f)));
        assertThat(words).allSatisfy(word -> assertThat(word.size()).isGreaterThanOrEqualTo(6.99f));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyLayoutIsASoundPaperWithEveryCellInItsOrder(
            ReturnLayout layout, PublishedEdition edition, Language language) throws IOException {
        var filled = FillReturn.of(layout, edition);

        var pdf = PaperSample.pdf(papers.of(filled, language));

        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(layout.code() + "-" + edition.release() + "-" + language.tag() + ".pdf"), pdf);
        assertThat(ReadPaper.faults(pdf)).isEmpty();
        var text = ReadPaper.text(pdf);
        assertThat(text).contains(layout.title().in(language), edition.office(), edition.hash());
        for (var sheet : filled.sheets()) {
            assertThat(text).containsSubsequence(words(sheet, language));
        }
    }

    @Test
    void aReturnIsTheSameFileWheneverItIsMade() {
        for (var layout : new ReturnProfiles(List.of()).all()) {
            var filled = FillReturn.of(layout, ReturnSample.edition());

            assertThat(PaperSample.pdf(papers.of(filled, Language.EN)))
                    .as(layout.code())
                    .isEqualTo(PaperSample.pdf(papers.of(filled, Language.EN)));
        }
    }

    /** The words of a table in their order: its heading, then the title and the numbers of each line; for each part of a table of many columns. */
    private static List<String> words(FilledSheet sheet, Language language) {
        var words = new ArrayList<String>();
        words.add(sheet.title().in(language));
        int columns = sheet.columns().size();
        int parts =
                Math.max(1, (columns + Orientation.LANDSCAPE.mostColumns() - 1) / Orientation.LANDSCAPE.mostColumns());
        int most = (columns + parts - 1) / parts;
        for (int from = 0; from < Math.max(1, columns); from += Math.max(1, most)) {
            for (var line : sheet.lines()) {
                words.addAll(List.of(line.title().in(language).split(" ")));
                line.cells().stream().skip(from).limit(most).forEach(cell -> words.add(word(cell, language)));
            }
        }
        words.replaceAll(word -> word.replace('\u00a0', ' ').replace('\u202f', ' '));
        return words;
    }

    private static String word(FilledReturn.FilledCell cell, Language language) {
        var value = cell.value();
        return value != null
                ? Phrases.in(language).number(value, cell.decimals())
                : cell.statuses().stream()
                        .filter(CellStatus::isWithoutValue)
                        .map(Phrases.in(language)::status)
                        .map(status -> status.split(" ")[0])
                        .findFirst()
                        .orElseThrow();
    }
}
