package org.comity.publication.format.sdmx;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.comity.publication.table.Category;

/**
 * Identifiers of SDMX from codes of tables. An identifier has letters, digits, {@code _}, {@code -}, {@code @} and {@code $} only; other
 * characters are their UTF-8 bytes in hexadecimal digits between two {@code $}, so that each code has one identifier and comes back.
 */
public final class SdmxCode {

    /** The code of all together. */
    public static final String TOTAL = "_T";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SdmxCode() {}

    /** The identifier of a category. */
    public static String of(String category) {
        if (category.equals(Category.TOTAL)) {
            return TOTAL;
        }
        var code = escaped(category);
        return code.equals(TOTAL) ? "$5F$T" : code;
    }

    /** The code of a category from its identifier. */
    public static String category(String code) {
        if (code.equals(TOTAL)) {
            return Category.TOTAL;
        }
        var parts = code.split("\\$", -1);
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.length; i++) {
            text.append(i % 2 == 1 ? new String(HEX.parseHex(parts[i]), StandardCharsets.UTF_8) : parts[i]);
        }
        return text.toString();
    }

    /** A name for an artefact or a component: capital letters, digits, {@code _} and {@code -}, beginning with a letter. */
    static String name(String code) {
        var name = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        return name.matches("[A-Z].*") ? name : "X" + name;
    }

    private static String escaped(String code) {
        var text = new StringBuilder();
        for (var i = 0; i < code.length(); ) {
            var point = code.codePointAt(i);
            var character = Character.toString(point);
            text.append(isPlain(point, i == 0) ? character : hex(character));
            i += Character.charCount(point);
        }
        return text.toString();
    }

    /** A hyphen at the beginning could make a formula in a spreadsheet program. */
    private static boolean isPlain(int point, boolean first) {
        return point >= 'A' && point <= 'Z'
                || point >= 'a' && point <= 'z'
                || point >= '0' && point <= '9'
                || point == '_'
                || point == '-' && !first;
    }

    private static String hex(String character) {
        return "$" + HEX.formatHex(character.getBytes(StandardCharsets.UTF_8)) + "$";
    }
}
