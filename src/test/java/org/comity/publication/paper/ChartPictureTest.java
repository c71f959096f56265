package org.comity.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openhtmltopdf.extend.OutputDevice;
import java.awt.Color;
import java.awt.Shape;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.comity.publication.chart.Chart;
import org.comity.publication.chart.ChartKind;
import org.comity.publication.chart.ChartSize;
import org.comity.publication.chart.Slice;
import org.comity.publication.dashboard.EditionFigures;
import org.comity.publication.sample.SampleEditions;
import org.comity.publication.sample.SampleTables;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chart on paper has each mark of the chart on the page, and nothing of it is left out in silence. */
class ChartPictureTest {

    private static final int YEARS = 8;
    private static final Set<String> KNOWN_ATTRIBUTES =
            Set.of("class", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "cx", "cy", "r", "d", "fill");

    /** Those that papers draw; and figures of one width, joints and the order of outlines, which are the same on paper. Words of a year that is not over are not oblique. */
    private static final Set<String> KNOWN_PROPERTIES = Set.of(
            "fill",
            "font-size",
            "font-style",
            "font-variant-numeric",
            "font-weight",
            "paint-order",
            "stroke",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-width",
            "text-anchor");

    private final ChartStyle style = new ChartStyle();

    /** What is filled on a page, with its colour. */
    private record Filled(Color colour, Shape shape) {}

    private List<Filled> filled(String svg) {
        return filled(parsed(svg));
    }

    private List<Filled> filled(Element svg) {
        var filled = new ArrayList<Filled>();
        var colour = new Color[1];
        var device = (OutputDevice) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {OutputDevice.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setPaint")) {
                        colour[0] = (Color) arguments[0];
                    } else if (method.getName().equals("fill")) {
                        filled.add(new Filled(colour[0], (Shape) arguments[0]));
                    }
                    return null;
                });
        var letters = PdfMaker.file("NotoSans-Regular.ttf");
        new ChartPicture(svg, style, new Outlines(letters), new Outlines(letters), 2, 1).draw(device, 0, 0);
        return filled;
    }

    private static Element parsed(String svg) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(int series) {
        var slice = Slice.of(SampleTables.refusals(), "period", "ground", Map.of());
        var some = slice.withSeries(slice.series().subList(0, series));
        return new Chart("c", ChartKind.LINE, some, "A finding", "A title", "A description", false, Language.EN)
                .draw(ChartSize.WIDE);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void eachSeriesOfLinesHasItsMarks(int series) {
        var svg = lines(series);

        var filled = filled(svg);

        for (var one = 1; one <= series; one++) {
            var colour = Color.decode(style.colour("series-" + one));
            var marks = svg.split("class=\"series-" + one + "( dot)?\"", -1).length - 1;
            assertThat(marks)
                    .as("points of each year, and the sign of the label")
                    .isEqualTo(YEARS + 1);
            assertThat(filled).filteredOn(each -> each.colour().equals(colour)).hasSize(marks);
        }
    }

    /** The elements of the charts of an edition have nothing that papers leave out: a new attribute or property needs its drawing on paper. */
    @Test
    void theChartsOfAnEditionHaveAttributesAndPropertiesThatPapersKnow() {
        var attributes = new TreeSet<String>();
        var properties = new TreeSet<String>();

        for (var chart : charts()) {
            for (var element : each(chart, "*")) {
                if (!element.getLocalName().equals("desc") && !isInside(element, "defs")) {
                    names(element).stream()
                            .filter(name -> !name.startsWith("data-"))
                            .forEach(attributes::add);
                    properties.addAll(style.of(
                                    element.getLocalName(),
                                    Set.of(element.getAttribute("class").split(" ")))
                            .keySet());
                }
            }
        }

        assertThat(KNOWN_ATTRIBUTES).containsAll(attributes);
        assertThat(KNOWN_PROPERTIES).containsAll(properties);
    }

    /** A number with words for a pointer is drawn: as a point, a bar, a cell, or the place of a number that is not published. */
    @Test
    void eachNumberOfTheChartsOfAnEditionIsDrawn() {
        var marks = charts().stream()
                .flatMap(chart -> each(chart, "g").stream())
                .filter(group -> group.getAttribute("class").equals("mark"))
                .toList();

        assertThat(marks).hasSizeGreaterThan(100);
        assertThat(marks)
                .allSatisfy(mark -> assertThat(filled(mark))
                        .as(mark.getAttribute("data-say"))
                        .anySatisfy(each ->
                                assertThat(each.shape().getBounds2D().isEmpty()).isFalse()));
    }

    private static List<Element> charts() {
        var edition = new SampleEditions().edition("annual-2026", null).orElseThrow();
        return new EditionFigures()
                .sections(edition, Language.EN).stream()
                        .flatMap(section -> section.figures().stream())
                        .map(figure -> figure.wide())
                        .filter(Objects::nonNull)
                        .map(ChartPictureTest::parsed)
                        .toList();
    }

    private static List<Element> each(Element of, String name) {
        var found = of.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static boolean isInside(Element element, String name) {
        return element.getLocalName().equals(name)
                || element.getParentNode() instanceof Element parent && isInside(parent, name);
    }

    private static List<String> names(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getNodeName())
                .toList();
    }

    @Test
    void aDiamondHasItsMiddleAtThePoint() {
        var filled = filled("<svg><path class=\"series-3 dot\" d=\"M10 5.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z\"/></svg>");

        assertThat(filled).singleElement().satisfies(diamond -> {
            var bounds = diamond.shape().getBounds2D();
            assertThat(List.of(bounds.getCenterX(), bounds.getCenterY(), bounds.getWidth()))
                    .containsExactly(20.0, 20.0, 18.0);
            assertThat(diamond.shape().contains(20, 20)).isTrue();
            assertThat(diamond.shape().contains(13, 13)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d=\"M1 1c1 1 2 2 3 3\"/>",
                "<path d=\"M1 1L2 2\"/>",
                "<path d=\"M1 1h1 1 1\"/>",
                "<path d=\"M1 1h\"/>",
                "<path d=\"M1 1 ?\"/>",
                "<polygon points=\"1 1 2 2 3 1\"/>"
            })
    void anElementOrPathThatPapersDoNotDrawIsRefused(String unknown) {
        assertThatThrownBy(() -> filled("<svg>" + unknown + "</svg>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("that papers do not draw");
    }
}
