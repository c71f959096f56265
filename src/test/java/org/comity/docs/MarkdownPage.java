package org.comity.docs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.law.Validity;
import org.jspecify.annotations.Nullable;

/** A page of headed tables. */
final class MarkdownPage {

    private final StringBuilder page = new StringBuilder();

    void text(String text) {
        page.append(text);
    }

    void table(String title, List<String> heads, Stream<String> rows) {
        page.append("\n## ").append(title).append("\n\n");
        page.append(row(heads.toArray(String[]::new))).append('\n');
        page.append("|---".repeat(heads.size())).append("|\n");
        rows.forEach(row -> page.append(row).append('\n'));
    }

    static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String mark(boolean verified) {
        return verified ? "✓" : "";
    }

    static String validity(Validity validity) {
        var from = validity.from() == null ? "" : "from " + validity.from();
        return validity.to() == null ? from : from + " to " + validity.to();
    }

    static String sorted(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** What there may be none of. */
    static String orNothing(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
