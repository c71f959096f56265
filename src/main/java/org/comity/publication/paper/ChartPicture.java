package org.comity.publication.paper;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A chart on paper. It draws the elements that charts of the program have: rectangles, lines, circles, paths, and words. The letters are outlines; the words for
 * readers who cannot see it are those of the element. Another element is a fault of the program.
 */
final class ChartPicture implements SVGImage {

    private static final double STEP = 6 * Math.sqrt(2);
    private static final String NONE = "none";

    private final Element svg;
    private final ChartStyle style;
    private final Outlines regular;
    private final Outlines bold;
    private final double scale;
    private final double pixel;

    ChartPicture(Element svg, ChartStyle style, Outlines regular, Outlines bold, double scale, double dotsPerPixel) {
        this.pixel = dotsPerPixel;
        this.svg = svg;
        this.style = style;
        this.regular = regular;
        this.bold = bold;
        this.scale = scale;
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(number(svg, "width") * pixel);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(number(svg, "height") * pixel);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
        draw(device, x, y);
    }

    /** Draws the chart with its upper left corner at a point of the page. */
    void draw(OutputDevice device, double x, double y) {
        var place = new AffineTransform(scale, 0, 0, scale, x, y);
        var before = device.getStroke();
        children(svg, new Pen(device, place, scale));
        device.setStroke(before);
    }

    private void children(Element parent, Pen pen) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                draw(element, pen);
            }
        }
    }

    private void draw(Element element, Pen pen) {
        var name = element.getLocalName();
        var classes = Set.of(element.getAttribute("class").split(" "));
        var properties = style.of(name, classes);
        switch (name) {
            case "g" -> children(element, pen);
            case "rect" -> rectangle(element, properties, pen);
            case "line" ->
                pen.line(
                        new Line2D.Double(
                                number(element, "x1"),
                                number(element, "y1"),
                                number(element, "x2"),
                                number(element, "y2")),
                        properties);
            case "circle" -> circle(element, properties, pen);
            case "text" -> words(element, properties, pen);
            case "path" -> filled(ChartPath.of(element.getAttribute("d")), properties, pen);
            case "desc", "defs" -> {
                // Descriptions and patterns draw nothing by themselves.
            }
            default -> throw new IllegalArgumentException("a chart has an element that papers do not draw: " + name);
        }
    }

    private void rectangle(Element element, Map<String, String> properties, Pen pen) {
        var shape = new Rectangle2D.Double(
                number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
        if (element.getAttribute("fill").startsWith("url")) {
            pen.fill(shape, style.colour("paper"));
            hatch(shape, pen);
        } else if (!properties.getOrDefault("fill", NONE).equals(NONE)) {
            pen.fill(shape, properties.getOrDefault("fill", NONE));
        }
        if (properties.containsKey("stroke")) {
            pen.line(shape, properties);
        }
    }

    /** Lines from the lower left to the upper right. */
    private void hatch(Rectangle2D.Double in, Pen pen) {
        var line = Map.of("stroke", style.colour("hatch"), "stroke-width", "2");
        for (var sum = in.getMinX() + in.getMinY() + STEP; sum < in.getMaxX() + in.getMaxY(); sum += STEP) {
            var from = Math.max(in.getMinX(), sum - in.getMaxY());
            var to = Math.min(in.getMaxX(), sum - in.getMinY());
            pen.line(new Line2D.Double(from, sum - from, to, sum - to), line);
        }
    }

    private static void circle(Element element, Map<String, String> properties, Pen pen) {
        var radius = number(element, "r");
        filled(
                new Ellipse2D.Double(
                        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius),
                properties,
                pen);
    }

    private static void filled(Shape shape, Map<String, String> properties, Pen pen) {
        pen.fill(shape, properties.getOrDefault("fill", NONE));
        if (properties.containsKey("stroke")) {
            pen.line(shape, properties);
        }
    }

    private void words(Element element, Map<String, String> properties, Pen pen) {
        var letters = properties.containsKey("font-weight") ? bold : regular;
        var size = size(properties.getOrDefault("font-size", "13px"));
        var words = element.getTextContent();
        var share = switch (properties.getOrDefault("text-anchor", "start")) {
            case "middle" -> 0.5;
            case "end" -> 1.0;
            default -> 0.0;
        };
        var x = number(element, "x") - share * letters.width(words, size);
        var outline = letters.of(words, x, number(element, "y"), size);
        if (properties.containsKey("stroke")) {
            pen.line(outline, properties);
        }
        pen.fill(outline, properties.getOrDefault("fill", style.colour("ink")));
    }

    private static double number(Element element, String attribute) {
        var text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static double size(String length) {
        return Double.parseDouble(length.replace("px", ""));
    }

    /**
     * Draws on a page.
     *
     * @param place from units of the chart to those of the page
     * @param scale how many units of the page one of the chart has
     */
    private record Pen(OutputDevice device, AffineTransform place, double scale) {

        void fill(Shape shape, String colour) {
            device.setPaint(Color.decode(colour));
            device.fill(place.createTransformedShape(shape));
        }

        void line(Shape shape, Map<String, String> properties) {
            device.setPaint(Color.decode(properties.getOrDefault("stroke", "#000000")));
            device.setStroke(stroke(properties));
            device.draw(place.createTransformedShape(shape));
        }

        private BasicStroke stroke(Map<String, String> properties) {
            var width = (float) (size(properties.getOrDefault("stroke-width", "1")) * scale);
            var cap = properties.getOrDefault("stroke-linecap", "").equals("round")
                    ? BasicStroke.CAP_ROUND
                    : BasicStroke.CAP_BUTT;
            var dashes = properties.get("stroke-dasharray");
            if (dashes == null) {
                return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
            }
            var parts = dashes.split(" ");
            var dash = new float[parts.length];
            for (int i = 0; i < parts.length; i++) {
                dash[i] = (float) (Double.parseDouble(parts[i]) * scale);
            }
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 10, dash, 0);
        }
    }
}
