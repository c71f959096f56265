package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.Position;
import org.comity.rules.refusal.NatureInLaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every article that the law book, the code or the documentation cites exists in the text of the treaty. */
class CitationsTest {

    private static final LawBook BOOK = LawBookReader.builtIn();
    private static final Articles ARTICLES = Articles.read();

    /** Treaties that are cited and whose text nobody has read as a whole. */
    private static final Set<String> NOT_READ = Set.of("ECE_4AP", "BC_2AP", "UN_CYBER", "ASEAN_MLAT", "EU_UK_TCA");

    private static final Pattern CITATION = Pattern.compile("\\b" + ARTICLES.expression() + "(?:,? articles?| art\\.)? "
            + "(" + Articles.PLACE + ")((?:(?:, | and |, and )" + Articles.PLACE + ")*)");

    private record Citation(
            String entry, String instrument, @Nullable String article) {}

    @Test
    void noEntryCitesAnArticleThatDoesNotExist() {
        var cited = citations()
                .filter(one -> ARTICLES.instruments().contains(one.instrument()))
                .toList();

        assertThat(cited)
                .hasSizeGreaterThan(400)
                .allSatisfy(one -> assertThat(ARTICLES.missing(one.instrument(), Objects.requireNonNull(one.article())))
                        .as(one.entry())
                        .isEmpty());
    }

    @Test
    void everyTreatyThatIsCitedByArticleHasItsArticlesListed() {
        var treaties = BOOK.instruments().stream()
                .filter(one -> one.form() == Instrument.InstrumentForm.MULTILATERAL_TREATY)
                .map(Instrument::code)
                .toList();

        assertThat(citations().map(Citation::instrument).filter(treaties::contains))
                .allMatch(code -> ARTICLES.instruments().contains(code) || NOT_READ.contains(code));
    }

    @Test
    void noFilePageOrCommentCitesAnArticleThatDoesNotExist() throws IOException {
        var missing = new ArrayList<String>();
        var found = 0;
        for (var file : files()) {
            var text = Files.readString(file).replaceAll("\\s*\\n\\s*(?:\\*|#|//)?\\s*", " ");
            var citation = CITATION.matcher(text);
            while (citation.find()) {
                found++;
                var instrument = citation.group(1).replace(" ", "");
                var places = citation.group(2) + citation.group(3).replaceAll(",? and ", ", ");
                ARTICLES.missing(instrument, places).forEach(place -> missing.add(file + ": " + place));
            }
        }

        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"72", "46(31)", "46(21)(e)", "46(21)(a)-(e)", "44(5), 46(99)", "ch. II", "9-72"})
    void anArticleThatTheConventionDoesNotHaveIsFound(String cited) {
        assertThat(ARTICLES.missing("UNCAC", cited)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"71", "46(30)", "46(21)(d)", "46(3)(a)-(k)", "44(5)-(6), 46(9)(b)", "15(b)", "2-11"})
    void anArticleThatTheConventionHasIsKnown(String cited) {
        assertThat(ARTICLES.missing("UNCAC", cited)).isEmpty();
    }

    private static Stream<Citation> citations() {
        var entries = BOOK.lists().byFolder().entrySet().stream()
                .filter(folder -> folder.getKey() != LawFolder.READINGS)
                .flatMap(folder -> folder.getValue().entries().values().stream())
                .map(bound -> (LawEntry) bound.value());
        var sources = entries.map(one ->
                new Citation(one.code(), one.source().instrument(), one.source().article()));
        var natures = BOOK.reasons().stream()
                .flatMap(reason -> reason.natures().stream().map(nature -> citation(reason.code(), nature)));
        var positions = BOOK.positions().stream().map(CitationsTest::citation);
        return Stream.of(sources, natures, positions).flatMap(some -> some).filter(one -> one.article() != null);
    }

    private static Citation citation(String code, NatureInLaw nature) {
        return new Citation(code, nature.instrument(), nature.article());
    }

    private static Citation citation(Position position) {
        return new Citation(position.code(), position.instrument(), position.article());
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var root : List.of("src/main/java", "src/main/resources/law", "src/main/resources/openapi", "docs")) {
            try (var paths = Files.walk(Path.of(root))) {
                paths.filter(path -> path.toString().matches(".*\\.(java|yaml|md)"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
