package org.comity.publication.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of both themes differ enough, by the formulas of WCAG 2.2 (1.4.3, 1.4.11), computed from the style sheet itself. */
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;
    private static final Map<String, Map<String, String>> THEMES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        var css = Files.readString(Path.of("src/main/resources/publication/dashboard.css"));
        var dark = css.indexOf("prefers-color-scheme: dark");
        THEMES.put("light", colours(css.substring(0, dark)));
        THEMES.put("dark", colours(css.substring(dark, css.indexOf("/* Charts */"))));
    }

    private static Map<String, String> colours(String css) {
        var colours = new HashMap<String, String>();
        Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});")
                .matcher(css)
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void bothThemesHaveTheSameColours(String theme) {
        assertThat(theme(theme)).hasSizeGreaterThan(30);
        assertThat(theme(theme).keySet()).isEqualTo(theme("light").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void neighboursAmongTheSeriesDiffer(String theme) {
        for (var i = 1; i <= Chart.MOST_SERIES; i++) {
            assertContrast(theme, "series-" + i, "paper", GRAPHIC);
            if (i > 1) {
                assertContrast(theme, "series-" + i, "series-" + (i - 1), GRAPHIC);
            }
        }
    }

    /** Steps of one colour are apart by a line of paper, which is their neighbour. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void stepsDifferFromThePaperBetweenThem(String theme) {
        for (var i = 1; i <= Chart.MOST_SERIES; i++) {
            assertContrast(theme, "step-" + i, "paper", GRAPHIC);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void linesThatCarryMeaningDifferFromThePaper(String theme) {
        assertContrast(theme, "base", "paper", GRAPHIC);
        assertContrast(theme, "hatch", "paper", GRAPHIC);
        assertContrast(theme, "base", "incomplete", GRAPHIC);
        assertContrast(theme, "series-1", "incomplete", GRAPHIC);
        assertContrast(theme, "series-2", "incomplete", GRAPHIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textsAreLegibleOnTheirGrounds(String theme) {
        for (var ground : new String[] {"paper", "panel", "incomplete"}) {
            assertContrast(theme, "ink", ground, TEXT);
            assertContrast(theme, "quiet", ground, TEXT);
            assertContrast(theme, "link", ground, TEXT);
        }
        for (var i = 0; i <= 5; i++) {
            assertContrast(theme, "on-shade-" + i, "shade-" + i, TEXT);
        }
    }

    private static void assertContrast(String theme, String one, String other, double least) {
        assertThat(contrast(colour(theme, one), colour(theme, other)))
                .as("%s on %s, %s", one, other, theme)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> theme(String theme) {
        return Objects.requireNonNull(THEMES.get(theme));
    }

    private static String colour(String theme, String name) {
        return Objects.requireNonNull(theme(theme).get(name), name);
    }

    private static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        var sum = 0.0;
        for (var i = 0; i < 3; i++) {
            var part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
