package org.comity.publication.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.publication.dashboard.ShowDashboard.Shown;
import org.comity.publication.dashboard.keyfigure.KeyFigures;
import org.comity.publication.dashboard.words.PageWords;
import org.comity.publication.open.PublicAddress;
import org.comity.publication.sample.SampleEditions;
import org.comity.publication.succession.CodeSuccessions;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.reference.countries.Countries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of figures as HTML: figures of the edition, choices by the address, and faults that are named. */
class DashboardPageTest {

    private final ShowDashboard showing = showing(new SampleEditions(), 1000);

    private static ShowDashboard showing(PublishedEditions editions, int pagesAMinute) {
        return showing(editions, pagesAMinute, Optional.of("https://figures.example.org/"));
    }

    private static ShowDashboard showing(PublishedEditions editions, int pagesAMinute, Optional<String> origin) {
        return new ShowDashboard(
                editions,
                new PageTemplates(new DashboardFiles()),
                new DrawnPages(pagesAMinute),
                new EditionFigures(),
                new CodeSuccessions(new Countries()),
                new PublicAddress(origin));
    }

    private Shown show(String query) {
        return show(showing, query);
    }

    private static Shown show(ShowDashboard showing, String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var pair : query.isEmpty() ? new String[0] : query.split("&")) {
            parameters.add(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return showing.show(parameters, Language.EN, "192.0.2.1");
    }

    private static String html(Shown shown) {
        return new String(shown.page().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void eachFigureHasItsFindingTitleTableDefinitionAndDownloads() throws IOException {
        var page = html(show(""));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/dashboard.html"), page);

        assertThat(figures(page))
                .hasSizeGreaterThan(12)
                .allSatisfy(figure -> assertThat(figure)
                        .contains(
                                "<h3>",
                                "<caption>",
                                "<th scope=\"col\">",
                                "<th scope=\"row\"",
                                "format=csv",
                                "<details class=\"meaning\">"));
        assertThat(page).contains("Requests received rose from 96 in 2019 to 156 in 2025 (+62%)");
    }

    private static List<String> figures(String page) {
        return Pattern.compile("<figure.*?</figure>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void everyTableOfTheEditionIsShownThoughNoLayoutNamesIt() {
        assertThat(html(show(""))).contains("id=\"requests-by-offence-family\"", "Requests by family of offences");
    }

    @Test
    void identifiersAreUnique() {
        var ids = new HashSet<String>();
        var page = html(show(""));

        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results())
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(ids.add(found.group(1))).as(found.group(1)).isTrue());
    }

    @Test
    void nothingOnThePageNeedsAnInlineStyleOrScript() {
        assertThat(html(show("")))
                .doesNotContain("style=", "<style", "onclick", "javascript:")
                .doesNotContainPattern("<script>");
    }

    @Test
    void keyFiguresAreThoseOfTheLastCompletePeriodAndLeadToTheirFigures() {
        var page = html(show(""));

        assertThat(keys(page))
                .anySatisfy(key -> assertThat(key)
                        .contains("href=\"#received-from-the-partner\"", "Requests received", "2025")
                        .containsPattern("(up|down) from [0-9]+ in 2024"))
                .allSatisfy(key -> assertThat(key).doesNotContain("2026"));
        assertThat(page).contains("id=\"received-from-the-partner\"");
    }

    @Test
    void aPeriodThatIsNotCompleteIsNamedAndNotCompared() {
        assertThat(keys(html(show("period=2026"))))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).contains("2026 so far").doesNotContain("2025"));
    }

    @Test
    void aHiddenKeyFigureIsSaidToBeHidden() {
        assertThat(keys(html(show("partner=CAN&period=2024"))))
                .anySatisfy(key -> assertThat(key).contains("key-value missing\">hidden<", "Canada"));
    }

    @Test
    void aKeyFigureSaysWhichChoiceItsTableDoesNotHave() {
        assertThat(keys(html(show("kind=EXTRADITION"))))
                .anySatisfy(key -> assertThat(key).contains("Requests received", "2025 · not by kind"));
    }

    private static List<String> keys(String page) {
        return Pattern.compile("<li><a href=\"#.*?</li>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group())
                .filter(found -> found.contains("key-value"))
                .toList();
    }

    @Test
    void aHeadlineSaysWhetherAsManyEndedAsCameAndWhetherTheStockGrew() {
        assertThat(html(show("")))
                .contains(
                        "<p>Requests received, 2025: fewer ended (135) than came (156). The open ones rose from 138 to 147 (revised).</p>",
                        "<p>Requests made, 2025: fewer ended (74) than came (86). The open ones rose from 76 to 81 (revised).</p>");
        assertThat(html(show("direction=OUTGOING&kind=EXTRADITION&period=2026&lang=fr")))
                .contains("<p>Demandes envoyées, 2026 à ce jour, Extradition\u00a0: autant")
                .doesNotContain("<p>Demandes reçues");
        assertThat(html(show("kind=TRANSFER_OF_PERSON&period=2022"))).doesNotContain("class=\"headlines\"");
    }

    @Test
    void everyTitleAndFindingOfATableByDirectionNamesTheDirection() {
        for (var direction : List.of("INCOMING", "OUTGOING")) {
            var figures = figures(html(show("direction=" + direction)));
            var name = direction.equals("INCOMING") ? "Received" : "Made";
            assertThat(figures)
                    .filteredOn(figure -> figure.matches("(?s)<figure id=\"(flow|open-by-age).*"))
                    .hasSize(4)
                    .allSatisfy(figure -> assertThat(figure)
                            .containsPattern("<p class=\"title\">[^<]*" + name)
                            .containsPattern("<h3>[^<]*(?i:" + name + ")"));
        }
    }

    @Test
    void aFigureOfOneDirectionSaysSoIfTheReaderDidNotChooseIt() {
        var note = "This table counts each direction by itself: the figure is of requests received.";

        assertThat(html(show(""))).contains(note);
        assertThat(html(show("direction=INCOMING"))).doesNotContain(note);
    }

    @Test
    void theNumberOfThePeriodBeforeHasItsMarks() {
        assertThat(keys(html(show("period=2026"))))
                .noneSatisfy(key -> assertThat(key).contains("revised"));
        var marked = new KeyFigures(
                        PageWords.of(SampleEditions.revised("received-by-partner", "2024")), Map.of(), Language.EN)
                .of(DashboardLayout.read().keys());

        assertThat(marked.getFirst().before()).matches("(up|down) from [0-9]+ in 2024.*; 2024: revised");
    }

    @Test
    void aMedianHasItsUnitAndItsNumberOfRequests() {
        assertThat(keys(html(show(""))))
                .anySatisfy(key -> assertThat(key).contains("Median days to execute", "calendar days; 90 requests"));
        assertThat(keys(html(show("lang=fr"))))
                .anySatisfy(key -> assertThat(key).contains("Durée médiane d’exécution (jours)", "90 demandes"))
                .anySatisfy(key -> assertThat(key).containsPattern("contre [0-9]+ en 2024"));
    }

    /** The statement of stock and flow has no partners. */
    @Test
    void aHeadlineSaysThatItDoesNotFollowTheChosenPartner() {
        assertThat(html(show("partner=DEU"))).containsPattern("Requests received, [0-9]{4}[^:]*, not by partner: ");
        assertThat(html(show("partner=TOTAL")))
                .doesNotContainPattern("Requests received, [0-9]{4}[^:]*, not by partner");
    }

    @Test
    void smallNumbersThatAreShownAreExplainedByThePolicy() {
        var page = html(show("partner=DEU"));

        assertThat(figures(page))
                .filteredOn(figure -> figure.startsWith("<figure id=\"refusals-by-ground\""))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure).contains("does not count them as sensitive"));
        assertThat(page).contains("Small numbers of partners and of combinations of classifications");
    }

    @Test
    void anEditionHasItsOwnDayAndThatOfTheFirst() {
        assertThat(html(show("release=annual-2026")))
                .contains("Edition 2, published on 1 October 2026 (first published on 1 September 2026).")
                .contains("Figures for 2019 to 2025, and 2026 up to 31 August 2026.")
                .doesNotContain("31 December 2026");
        assertThat(html(show("release=annual-2026&edition=1"))).contains("Edition 1, published on 1 September 2026.");
    }

    @Test
    void paperHasTheChoiceAndItsAddressOfThisEdition() {
        assertThat(html(show("direction=OUTGOING&period=2023")))
                .contains(
                        "Edition: 2 (current) · Period: 2023 · Direction: Made · Kind: All kinds · Partner: All partners")
                .contains("<dd>https://figures.example.org/dashboard?release=annual-2026&amp;edition=2"
                        + "&amp;period=2023&amp;direction=OUTGOING&amp;lang=en</dd>");
    }

    @Test
    void withoutAPublicAddressPaperHasTheAddressOnThisServer() {
        var nameless = showing(new SampleEditions(), 1000, Optional.empty());

        assertThat(html(show(nameless, "partner=ROM")))
                .contains("<dd>/dashboard?release=annual-2026&amp;edition=2&amp;partner=ROU&amp;lang=en</dd>")
                .contains("<link rel=\"canonical\" href=\"/dashboard?release=");
    }

    @Test
    void textsInAnUnknownLanguageSaySo() {
        assertThat(html(show("release=annual-2026&lang=fr")))
                .contains("<span lang=\"\">Central Authority of Atlantis</span>", "<span lang=\"\">Endings of 2025");
    }

    @Test
    void anOldCodeShowsTheFiguresOfTheOneThatTookItsPlace() {
        var shown = show("partner=ROM");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(html(shown))
                .contains("The code ROM is an old one. ROU took its place in 2002")
                .contains("<option value=\"ROU\" selected>", "rel=\"canonical\"", "partner=ROU");
        assertThat(html(show("partner=ROU"))).doesNotContain("ROM", "canonical");
    }

    @Test
    void anOldCodeWithoutASuccessorIsExplainedAndItsPartsAreNamed() {
        var shown = show("partner=SCG");

        assertThat(shown.status()).isEqualTo(410);
        assertThat(html(shown))
                .contains("<h1>This code ended</h1>", "The code SCG ended in 2006", "its parts are MNE and SRB");
        assertThat(show("partner=SCG&colour=red").status()).isEqualTo(400);
    }

    @Test
    void anOldCodeWhoseSuccessorTheEditionDoesNotHaveIsExplained() {
        var shown = show("partner=ZAR");

        assertThat(shown.status()).isEqualTo(400);
        assertThat(html(shown)).contains("COD took its place in 1997", "this edition has no figures of COD");
    }

    @Test
    void aChoiceChangesTheFiguresAndTheForm() {
        var outgoing = html(show("direction=OUTGOING&kind=EXTRADITION&period=2023&partner=FRA"));

        assertThat(outgoing)
                .contains(
                        "<option value=\"OUTGOING\" selected>",
                        "<option value=\"2023\" selected>",
                        "Made · Extradition")
                .contains("Requests received, by partner · France")
                .contains("<h3>Requests made (Extradition) rose from", "<h3>Requests received (France) rose from");
    }

    @Test
    void theLanguageIsThatOfTheAddress() {
        var shown = show("lang=fr");

        assertThat(html(shown))
                .contains(
                        "<html lang=\"fr\">", "Demandes reçues\u00a0: 156 en 2025 contre 96 en 2019 (+62", ">masqué<");
        assertThat(html(shown)).contains("href=\"/dashboard?lang=en\"");
    }

    @Test
    void anEarlierEditionSaysThatItWasReplaced() {
        assertThat(html(show("release=annual-2026&edition=1")))
                .contains("A later edition has replaced this one.", "/dashboard?release=annual-2026&amp;lang=en");
        assertThat(html(show("release=annual-2026")))
                .contains("Endings of 2025 that were recorded late", "<small>revised</small>");
    }

    @ParameterizedTest
    @CsvSource({
        "direction=SIDEWAYS, 400, The parameter “direction” cannot be “SIDEWAYS”. Known are: INCOMING",
        "colour=red, 400, There is no parameter “colour”.",
        "edition=first, 400, a whole number from 1",
        "lang=xx, 400, en",
        "kind=MLA&kind=EXTRADITION, 400, must have one short value",
        "release=annual-1999, 404, No release with this code is published.",
        "release=annual-2026&edition=7, 404, no published edition with this number"
    })
    void aValueThatDoesNotExistIsNamed(String query, int status, String words) {
        var shown = show(query);

        assertThat(shown.status()).isEqualTo(status);
        assertThat(html(shown)).contains(words, "<h1>This page cannot be shown</h1>");
    }

    @Test
    void allFaultsAreNamedAtOnceAndEscaped() {
        assertThat(html(show("direction=<b>&period=1066&colour=red")))
                .contains("cannot be “&lt;b&gt;”", "cannot be “1066”", "no parameter “colour”")
                .doesNotContain("<b>");
    }

    @Test
    void withoutAnEditionThePageSaysSo() {
        var none = showing(
                new PublishedEditions() {
                    @Override
                    public List<ReleaseEntry> releases() {
                        return List.of();
                    }

                    @Override
                    public Optional<PublishedEdition> edition(String release, @Nullable Integer number) {
                        return Optional.empty();
                    }
                },
                10);

        assertThat(show(none, "").status()).isEqualTo(200);
        assertThat(html(show(none, ""))).contains("No edition is published yet");
        assertThat(show(none, "release=x").status()).isEqualTo(404);
    }

    @Test
    void oneAddressHasANumberOfNewPagesInAMinuteAndDrawnOnesWithoutLimit() {
        var strict = showing(new SampleEditions(), 2);

        assertThat(show(strict, "period=2020").status()).isEqualTo(200);
        assertThat(show(strict, "period=2021").status()).isEqualTo(200);
        assertThat(show(strict, "period=2022").status()).isEqualTo(429);
        assertThat(show(strict, "period=2021").status()).isEqualTo(200);
    }

    @Test
    void aCompressedPageIsSmall() {
        var page = show("").page();
        System.out.printf("Dashboard: %d bytes, %d compressed%n", page.bytes().length, page.compressed().length);

        assertThat(page.compressed()).hasSizeLessThan(100_000);
    }
}
