package org.comity.base.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.comity.base.json.StorableString;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, by key: the next page begins after the last item of this one.
 *
 * @param items the items
 * @param next the cursor of the next page; null on the last one
 * @param count how many items all pages have together, if that was asked for
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long count) {

    private static final String SEPARATOR = " ";

    /** The number of items of a page unless the caller asks for another. */
    public static final int USUAL = 50;

    /** The most items a page may have. */
    public static final int MOST = 200;

    /**
     * Makes a page of a list from up to one item more than its limit, which shows that there is a next one. The list has a
     * name, which names its order too if it has several, so that a cursor of another list is refused.
     */
    public static <R, T> Page<T> of(
            String list, List<R> rows, int limit, Function<R, String> key, Function<R, T> view) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursor(list + SEPARATOR + key.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next, null);
    }

    /** A list that is always complete, as its only page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    /** The same page, with the number of all items. */
    public Page<T> counting(long all) {
        return new Page<>(items, next, all);
    }

    /** The key in a cursor; throws IllegalArgumentException for a cursor that is not one of this list. */
    public static String key(String list, String cursor) {
        var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!StorableString.isStorable(key) || !key.startsWith(list + SEPARATOR)) {
            throw new IllegalArgumentException("no cursor of " + list);
        }
        return key.substring(list.length() + SEPARATOR.length());
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer with the page, and a Link header (RFC 8288) to the next one. */
    public Response answer(UriInfo uri) {
        var answer = Response.ok(this);
        if (next != null) {
            var link =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            var target = link.getRawPath() + "?" + link.getRawQuery();
            answer.header("Link", "<" + target + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
