package org.comity.statistics.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that asks States for figures.
 *
 * @param key the name by which indicators refer to it
 * @param source the text
 * @param asks what it asks for, in words
 * @param as keys that ask for the same; their indicators answer this one too
 * @param missing what no indicator answers; null if nothing is known to be missing
 */
public record AskingKey(
        String key,
        String source,
        String asks,
        List<String> as,
        @Nullable String missing) {

    public AskingKey {
        as = List.copyOf(as);
    }
}
