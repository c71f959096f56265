package org.comity.base.sheet.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The cell formats of a workbook that show a number as a day.
 *
 * @param areDates for each style, by its number, whether it is a format of dates
 */
record DateStyles(List<Boolean> areDates) {

    private static final Pattern NO_LETTERS_OF_DATES =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|general", Pattern.CASE_INSENSITIVE);

    static DateStyles none() {
        return new DateStyles(List.of());
    }

    boolean isDate(@Nullable String style) {
        int number = style == null || !style.matches("\\d{1,6}") ? -1 : Integer.parseInt(style);
        return number >= 0 && number < areDates.size() && areDates.get(number);
    }

    static DateStyles read(Xml xml) throws XMLStreamException {
        var formats = new HashMap<String, String>();
        var styles = new ArrayList<Boolean>();
        boolean inStyles = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(
                        Objects.requireNonNullElse(xml.attribute("numFmtId"), ""),
                        Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inStyles = xml.starts("cellXfs");
            } else if (inStyles && xml.starts("xf")) {
                styles.add(showsDays(Objects.requireNonNullElse(xml.attribute("numFmtId"), "0"), formats));
            }
        }
        return new DateStyles(List.copyOf(styles));
    }

    private static boolean showsDays(String id, Map<String, String> formats) {
        var own = formats.get(id);
        if (own != null) {
            var letters = NO_LETTERS_OF_DATES.matcher(own).replaceAll("").toLowerCase(Locale.ROOT);
            return letters.contains("y") || letters.contains("d");
        }
        int number = id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
        // The built-in formats of dates: 14 to 17 and 22, and for East Asia 27 to 36 and 50 to 58.
        return (number >= 14 && number <= 17)
                || number == 22
                || (number >= 27 && number <= 36)
                || (number >= 50 && number <= 58);
    }
}
