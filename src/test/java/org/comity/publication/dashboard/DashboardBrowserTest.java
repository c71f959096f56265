package org.comity.publication.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.publication.sample.ShownSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of figures in a real browser: journeys of readers, accessibility, and what the first view costs. */
@QuarkusTest
class DashboardBrowserTest {

    private static final int MOST_BYTES = 150 * 1024;
    private static ReaderBrowser browser;

    /** Set by the server of the tests. */
    @TestHTTPResource("/dashboard")
    URI address = URI.create("/dashboard");

    private final List<String> foreign = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        browser = ReaderBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void show() {
        ShownSamples.SHOWN.set(true);
    }

    @AfterEach
    void noRequestLeftTheOriginAndThePolicyWasNeverBroken() {
        ShownSamples.SHOWN.set(false);
        assertThat(foreign).as("requests to other hosts").isEmpty();
        assertThat(complaints).as("messages of the browser").isEmpty();
    }

    @Test
    void aReaderChoosesFiguresAndSharesTheAddress() {
        visit(ReaderDevice.DESKTOP_LIGHT, page -> {
            page.selectOption("#c-direction", "OUTGOING");
            page.selectOption("#c-kind", "EXTRADITION");
            page.selectOption("#c-period", "2023");
            page.click("text=Show figures");

            assertThat(page.url())
                    .contains("direction=OUTGOING", "kind=EXTRADITION", "period=2023", "release=annual-2026");
            assertThat(page.textContent("#flow-over-years .title")).contains("Made", "Extradition");
            assertThat(page.textContent("#refusals-by-ground .title")).contains("2023");
            page.navigate(page.url());
            assertThat(page.inputValue("#c-direction")).isEqualTo("OUTGOING");
        });
    }

    @Test
    void aReaderChoosesAnotherReleaseAndAnEarlierEdition() {
        visit(ReaderDevice.DESKTOP_LIGHT, page -> {
            page.selectOption("#c-edition", "1");
            page.click("text=Show figures");
            assertThat(page.textContent(".warning")).contains("A later edition has replaced this one.");
            page.click("text=Go to the newest edition");
            assertThat(page.textContent(".edition")).contains("Edition 2");
            page.selectOption("#c-release", "annual-2025");
            page.click("button:has-text('Show release')");
            assertThat(page.textContent("h1")).isEqualTo("Cooperation in criminal matters 2019 to 2025");
        });
    }

    @Test
    void aReaderReadsTheTableOfAChart() {
        visit(ReaderDevice.PHONE_LIGHT, page -> {
            page.click("#received-by-partner .numbers summary");

            assertThat(page.isVisible("#received-by-partner table")).isTrue();
            assertThat(page.textContent("#received-by-partner tbody tr:has-text('Switzerland')"))
                    .contains("hidden", "8");
            assertThat(page.locator("#received-by-partner thead tr").count()).isOne();
            assertThat(page.textContent("#received-by-partner thead"))
                    .contains("2026 provisional, period not complete");
        });
    }

    @Test
    void eachFigureLinksToItsFiles() {
        visit(
                ReaderDevice.DESKTOP_LIGHT,
                page -> assertThat(page.getAttribute("#refusals-by-ground .downloads a >> nth=0", "href"))
                        .isEqualTo(
                                "/api/v1/published/ATL/annual-2026/editions/2/data?format=csv&table=refusals-by-ground"));
    }

    @Test
    void aReaderWithAKeyboardReadsEachValueAndHearsIt() {
        visit(ReaderDevice.DESKTOP_LIGHT, page -> {
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to the figures");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");

            assertThat(page.textContent("#live")).isEqualTo("2020, New: 110");
            assertThat(page.textContent(".tip")).isEqualTo("2020, New: 110");
            page.keyboard().press("End");
            assertThat(page.textContent("#live"))
                    .isEqualTo("2026, Open at the end: 156 (provisional, period not complete)");
            page.keyboard().press("Escape");
            assertThat(page.isVisible(".tip")).isFalse();
            page.keyboard().press("Tab");
            assertThat(focused(page)).startsWith("Table");
            page.keyboard().press("Enter");
            assertThat(page.isVisible("#flow-over-years table")).isTrue();
        });
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"))
                .strip();
    }

    @Test
    void thePointerShowsAValue() {
        visit(ReaderDevice.DESKTOP_LIGHT, page -> {
            page.hover("#refusals-by-ground svg.wide .mark rect >> nth=0");
            assertThat(page.textContent(".tip")).isEqualTo("No dual criminality: 11");
        });
    }

    @Test
    void withoutScriptEverythingIsThere() {
        try (var context = browser.context(ReaderDevice.DESKTOP_LIGHT, false)) {
            var page = open(context, "");
            page.selectOption("#c-direction", "OUTGOING");
            page.click("text=Show figures");
            page.click("#flow-over-years .numbers summary");

            assertThat(page.url()).contains("direction=OUTGOING");
            assertThat(page.isVisible("#flow-over-years svg.wide")).isTrue();
            assertThat(page.isVisible("#flow-over-years table")).isTrue();
            picture(page, "dashboard-without-script");
        }
    }

    @Test
    void aWrongValueIsNamedOnAPage() {
        try (var context = browser.context(ReaderDevice.DESKTOP_LIGHT, true)) {
            var page = context.newPage();
            var answer = page.navigate(address + "?direction=SIDEWAYS");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(page.textContent("main")).contains("cannot be “SIDEWAYS”");
            assertThat(violations(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ReaderDevice.class)
    void aPageHasNoViolationAndNothingIsWiderThanIt(ReaderDevice device) {
        visit(device, page -> {
            picture(page, device.picture());
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

            assertThat(violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('h1, h2, .headlines p, .keys ul')]
                      .every(each => each.getBoundingClientRect().left >= 16)""")).isEqualTo(true);
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(device.theme == ColorScheme.DARK ? "rgb(16, 22, 29)" : "rgb(255, 255, 255)");
            var hidden = device.width < 500 ? "svg.wide" : "svg.narrow";
            assertThat(page.isVisible("#flow-over-years " + hidden)).isFalse();
        });
    }

    /** Letters of drawings are as large as those of a page, on a phone too. */
    @ParameterizedTest
    @EnumSource(
            value = ReaderDevice.class,
            names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
    void lettersAreLegible(ReaderDevice device) {
        visit(device, page -> assertThat((Double) page.evaluate("""
                Math.min(...[...document.querySelectorAll('svg text')].filter(t => t.getClientRects().length).map(t =>
                  parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getBoundingClientRect().width
                    / t.ownerSVGElement.viewBox.baseVal.width)) + 0.001""")).isGreaterThan(9.5));
    }

    @Test
    void onAPhoneTheFormIsClosedWithTheChoiceAsItsSummary() {
        visit(ReaderDevice.PHONE_LIGHT, page -> {
            assertThat(page.isVisible("#c-direction")).isFalse();
            assertThat(page.textContent(".choosing summary"))
                    .contains(
                            "Choose figures",
                            "Period: 2025",
                            "Direction: Received",
                            "Kind: All kinds",
                            "Partner: All partners");
            page.click(".choosing summary");
            page.selectOption("#c-direction", "OUTGOING");
            page.click("text=Show figures");
            assertThat(page.textContent(".choosing summary")).contains("Direction: Made");
        });
    }

    @Test
    void aKeyFigureLeadsToItsFigure() {
        visit(ReaderDevice.DESKTOP_LIGHT, page -> {
            assertThat(page.isVisible("#c-direction")).isTrue();
            page.click(".keys a >> nth=0");
            assertThat(page.evaluate("document.querySelector(location.hash).tagName"))
                    .isEqualTo("FIGURE");
        });
    }

    /** A select is as wide as its longest option, or as the page. */
    @ParameterizedTest
    @EnumSource(
            value = ReaderDevice.class,
            names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
    void noOptionIsCut(ReaderDevice device) {
        visit(device, page -> assertThat(page.evaluate("""
                document.querySelector('.choosing').open = true,
                [...document.querySelectorAll('.field select')].filter(select => {
                  const free = select.cloneNode(true);
                  free.style = 'position: absolute; width: auto; max-width: none';
                  document.body.appendChild(free);
                  const wanted = free.offsetWidth;
                  free.remove();
                  return select.offsetWidth < Math.min(wanted, select.form.clientWidth - 32);
                }).map(select => select.id).join()""")).isEqualTo(""));
    }

    @Test
    void theFrenchPageIsFrench() {
        try (var context = browser.context(ReaderDevice.DESKTOP_LIGHT, true)) {
            var page = open(context, "?lang=fr");

            assertThat(page.getAttribute("html", "lang")).isEqualTo("fr");
            assertThat(page.textContent("main"))
                    .doesNotContain("hidden", "so far")
                    .contains("masqué", "à ce jour");
            picture(page, "dashboard-french");
            assertThat(violations(page)).isEmpty();
        }
    }

    @Test
    void aPrintedPageIsAReportOfFewPages() {
        visit(ReaderDevice.DESKTOP_LIGHT, page -> {
            var printed = ReaderBrowser.printed(page);
            var pages = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                    .matcher(new String(printed, StandardCharsets.ISO_8859_1))
                    .results()
                    .count();
            System.out.printf("Dashboard: printed on %d pages, %d bytes%n", pages, printed.length);

            assertThat(pages).isBetween(2L, 7L);
            assertThat(textOf(printed))
                    .contains("Present choice", "Period: 2025", "/dashboard?release=annual-2026", "1 / " + pages);
            assertThat(tallest(page))
                    .as("the tallest figure, in pixels of a page of 1009")
                    .isLessThan(1009);
            assertThat(page.isVisible(".choices")).isFalse();
            assertThat(page.isVisible("#flow-over-years svg.narrow")).isTrue();
            assertThat(cut(page, pagesOf(printed)))
                    .as("figures that are on two pages")
                    .isEmpty();
            assertThat(page.evaluate("""
                    [...document.querySelectorAll("main figure:has(svg)")].filter(figure => {
                      const title = parseFloat(getComputedStyle(figure.querySelector('.title')).fontSize);
                      return [...figure.querySelectorAll('svg text')].filter(t => t.getClientRects().length).some(t =>
                        parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getBoundingClientRect().width
                          / t.ownerSVGElement.viewBox.baseVal.width > title + 0.01);
                    }).map(figure => figure.id).join()"""))
                    .as("charts with larger letters than their titles")
                    .isEqualTo("");
            paper(printed);
        });
    }

    /** The figures of which some words of the chart are not on the page of the title. */
    private static List<String> cut(Page page, List<String> pages) {
        var figures = (List<?>) page.evaluate("""
                [...document.querySelectorAll('main figure')].filter(each => each.querySelector('svg')
                    && each.getClientRects().length).map(each =>
                  [each.querySelector('h3').textContent, ...[...each.querySelectorAll('svg text')]
                    .filter(t => t.getClientRects().length).map(t => t.textContent)].map(t => t.replace(/\\s/g, '')))""");
        var cut = new ArrayList<String>();
        for (var figure : figures) {
            var words = ((List<?>) figure).stream().map(String::valueOf).toList();
            if (pages.stream().noneMatch(text -> words.stream().allMatch(text::contains))) {
                cut.add(words.getFirst());
            }
        }
        assertThat(figures).hasSizeGreaterThan(8);
        return cut;
    }

    /** The words of each page without spaces. */
    private static List<String> pagesOf(byte[] printed) {
        try (var document = Loader.loadPDF(printed)) {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\u00a0\u202f]", ""));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paper(byte[] printed) {
        try {
            ReaderBrowser.picture(printed, Path.of("target/images/dashboard-printed.png"));
            Files.write(Path.of("target/images/dashboard-printed.pdf"), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a phone a key figure that is alone in its row has the whole of it. */
    @Test
    void aKeyFigureAloneInItsRowHasTheWholeRow() {
        visit(ReaderDevice.PHONE_LIGHT, page -> assertThat(page.evaluate("""
                (() => {
                  const keys = document.querySelector('.keys ul');
                  if (keys.children.length % 2 == 0) keys.appendChild(keys.lastElementChild.cloneNode(true));
                  return keys.lastElementChild.offsetWidth == keys.offsetWidth
                    && keys.firstElementChild.offsetWidth < keys.offsetWidth / 2;
                })()""")).isEqualTo(true));
    }

    private static String textOf(byte[] printed) {
        try (var document = Loader.loadPDF(printed)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A figure that is no longer than a page is not cut, since none may break inside. */
    private static double tallest(Page page) {
        page.setViewportSize(688, 1009);
        return ((Number) page.evaluate("""
                Math.max(...[...document.querySelectorAll('figure')].map(each => each.getBoundingClientRect().height))""")).doubleValue();
    }

    @Test
    void theFirstViewIsSmallAndQuick() {
        try (var context = browser.context(ReaderDevice.DESKTOP_LIGHT, true)) {
            var page = context.newPage();
            var answers = new CopyOnWriteArrayList<Response>();
            page.onResponse(answers::add);
            page.navigate(address.toString());
            page.waitForLoadState();
            var first = List.copyOf(answers);
            var bytes = first.stream()
                    .mapToInt(answer -> answer.request().sizes().responseBodySize)
                    .sum();
            var again = page.navigate(address.toString());
            System.out.printf(
                    "Dashboard: first view %d requests, %d bytes; shown after %s ms%n",
                    first.size(),
                    bytes,
                    page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)"));

            assertThat(first).hasSizeLessThanOrEqualTo(4);
            assertThat(bytes).isLessThan(MOST_BYTES);
            assertThat(again.headers())
                    .containsEntry("cache-control", "public, max-age=60")
                    .containsKey("etag");
        }
    }

    @Test
    void aReaderWithoutMotionSeesNone() {
        try (var context = browser.withoutMotion()) {
            var page = open(context, "");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"))
                    .isEqualTo("auto");
        }
    }

    private void visit(ReaderDevice device, Consumer<Page> journey) {
        try (var context = browser.context(device, true)) {
            journey.accept(open(context, ""));
        }
    }

    private Page open(BrowserContext context, String query) {
        var page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(address.resolve("/").toString())) {
                foreign.add(request.url());
            }
        });
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(address + query);
        return page;
    }

    /** Drawings are emptied before: for a reader of the page each is one picture with a name, and its colours are computed elsewhere. */
    private static List<String> violations(Page page) {
        page.evaluate("document.querySelectorAll('svg.chart').forEach(each => each.replaceChildren())");
        var found = new ArrayList<String>();
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml())));
        return found;
    }

    private static void picture(Page page, String name) {
        ReaderBrowser.picture(page, Path.of("target/images", name + ".png"));
    }
}
