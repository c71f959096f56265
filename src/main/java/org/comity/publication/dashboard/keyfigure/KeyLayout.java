package org.comity.publication.dashboard.keyfigure;

import java.util.List;
import java.util.Map;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * A key figure in the layout of the page. One whose table an edition does not have is left out.
 *
 * @param title what the number is; {@code {direction}} in it becomes the direction of the number
 * @param table code of the table
 * @param figure code of the figure that it leads to
 * @param keys categories of axes that the reader does not choose; of several, the first that the axis has
 * @param of categories of the whole, if the number is a share of it; null for another number
 */
public record KeyLayout(
        Words title,
        String table,
        String figure,
        @Nullable Map<String, List<String>> keys,
        @Nullable Map<String, String> of) {

    /** The categories that the layout asks for on an axis. */
    List<String> asked(String axis) {
        return keys == null ? List.of() : keys.getOrDefault(axis, List.of());
    }
}
