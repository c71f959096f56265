package org.comity.rules.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of the required contents of a request.
 *
 * @param code stable code of the list of contents
 * @param title kind of request the list is for
 * @param extendsList code of the list to which this one adds
 * @param items what a request must contain, in the order of the text
 * @param verified true if the list was checked against the official text
 * @param source the text it comes from
 */
public record ContentsList(
        String code, String title, @Nullable String extendsList, List<Item> items, boolean verified, Source source)
        implements LawEntry {

    public ContentsList {
        items = List.copyOf(items);
    }

    /**
     * One thing a request must contain.
     *
     * @param code stable code of one required content, unique in the law book
     * @param title required content in English
     * @param wherePossible true if it is asked for only as far as it is known
     * @param notFor letters of assistance, from a to k, for which it is not needed
     */
    public record Item(String code, String title, boolean wherePossible, List<String> notFor) {

        public Item {
            notFor = List.copyOf(notFor);
        }
    }
}
