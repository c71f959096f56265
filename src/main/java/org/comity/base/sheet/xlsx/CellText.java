package org.comity.base.sheet.xlsx;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the text of a cell or of a shared string: its runs, without the marks of their pronunciation. */
final class CellText {

    /** The longest text of a cell that is read. It is longer than a cell of any spreadsheet program. */
    static final int LONGEST = 40_000;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Returns the text of the current element, such as {@code si} or {@code is}, up to its end. */
    static String of(Xml xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean aside = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh") || xml.ends("rPh")) {
                aside = xml.starts("rPh");
            } else if (xml.starts("t") && !aside) {
                text.append(xml.text(LONGEST - Math.min(LONGEST, text.length())));
            } else if (xml.starts("t")) {
                xml.text(0);
            }
        }
        return plain(text.toString());
    }

    /** A text for a report, without the characters that a database cannot store. */
    static String forReport(String text) {
        return text.replace('\0', '\u2400').replaceAll("\\p{Cs}", "\uFFFD");
    }

    /** Characters that XML cannot contain are written by their numbers. */
    static String plain(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
