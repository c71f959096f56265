package org.comity.publication.chart;

import java.util.ArrayList;
import java.util.List;

/** Widths of texts, estimated from the usual widths of letters; a server has no fonts. */
final class Letters {

    private static final String SLIM = "ijl.,:;'|!()[] ftr’";
    private static final String BROAD = "mwMW@%—";

    private Letters() {}

    /** The width of a text in letters of a height. */
    static double width(String text, double height) {
        var width = 0.0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            width += SLIM.indexOf(c) >= 0 ? 0.33 : BROAD.indexOf(c) >= 0 ? 0.9 : Character.isUpperCase(c) ? 0.68 : 0.57;
        }
        return width * height;
    }

    /** The text in lines of at most a width, and at most so many; the last ends with an ellipsis if there is more. */
    static List<String> lines(String text, double width, double height, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, height) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            var last = lines.get(most - 1) + " …";
            lines.subList(most - 1, lines.size()).clear();
            lines.add(last);
        }
        return lines.stream().map(each -> cut(each, width, height)).toList();
    }

    private static String cut(String line, double width, double height) {
        var cut = line;
        while (cut.length() > 4 && width(cut, height) > width) {
            cut = cut.substring(0, cut.length() - 2).strip() + "…";
        }
        return cut;
    }
}
