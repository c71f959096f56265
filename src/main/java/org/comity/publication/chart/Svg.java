package org.comity.publication.chart;

import java.util.Locale;

/** Writes an SVG drawing. Texts are escaped; numbers have at most one decimal. */
public final class Svg {

    private final StringBuilder text = new StringBuilder(4096);

    /** Opens an element; attributes as pairs of name and value. */
    Svg open(String name, Object... attributes) {
        tag(name, attributes);
        text.append('>');
        return this;
    }

    Svg close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    /** An element without content. */
    Svg leaf(String name, Object... attributes) {
        tag(name, attributes);
        text.append("/>");
        return this;
    }

    /** Words with their anchor at a point: start, middle or end; nothing if there are none. */
    Svg words(String style, String anchor, double x, double y, String words) {
        if (words.isEmpty()) {
            return this;
        }
        tag("text", "class", style + " " + anchor, "x", x, "y", y);
        text.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    /** An element with words alone. */
    Svg element(String name, String id, String words) {
        tag(name, "id", id);
        text.append('>').append(escaped(words)).append("</").append(name).append('>');
        return this;
    }

    private void tag(String name, Object... attributes) {
        text.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : escaped(String.valueOf(value));
    }

    /** A coordinate. */
    static String number(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Words as the text or the value of an attribute of an element. */
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
