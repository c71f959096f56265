package org.comity.cases.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comity.base.json.MustHold;
import org.comity.base.sheet.text.TextKey;
import org.comity.base.web.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A search over all that the caller may see. Its words may be personal, which is why they are never in an address.
 *
 * @param text the words: a reference, a number, a name or words of a text, at least 2 characters
 * @param kinds kinds of records to be searched; all if it is left out
 * @param limit number of requests of a page, 1 to 100; 20 unless given
 * @param after value of {@code next} of the page before
 */
@Schema(description = "A search over all that the caller may see")
record EverythingSearch(
        @NotBlank @Size(min = 2, max = 200) String text,

        @Size(max = 5) @Nullable List<@NotNull SearchKind> kinds,

        @Min(1) @Max(MOST) @Nullable Integer limit,
        @Size(max = 400) @Nullable String after) {

    /** The name of the list, for its cursors. */
    static final String LIST = "everything";

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** The last request of the page before, with its score. */
    record After(int score, UUID request) {

        static After parse(String cursor) {
            var parts = Page.key(LIST, cursor).split(" ", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(cursor);
            }
            return new After(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        }
    }

    @Schema(hidden = true)
    @MustHold(field = "text", message = "must have at least 2 visible characters")
    boolean isSearchingForWords() {
        return text == null || text.length() < 2 || TextKey.of(text).length() >= 2;
    }

    @Schema(hidden = true)
    @MustHold(field = "after", message = "must be a cursor of this search")
    boolean isCursorOurs() {
        try {
            return after == null || After.parse(after).score() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    int most() {
        return limit == null ? USUAL : limit;
    }

    @Nullable
    After last() {
        return after == null ? null : After.parse(after);
    }

    String[] kindNames() {
        var asked = kinds == null || kinds.isEmpty() ? Arrays.asList(SearchKind.values()) : kinds;
        return asked.stream().distinct().map(Enum::name).toArray(String[]::new);
    }
}
