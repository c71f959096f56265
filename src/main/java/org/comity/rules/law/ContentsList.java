package org.comity.rules.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of the required contents of a request.
 *
 * @param code the stable code
 * @param title what kind of request it is for
 * @param extendsList the code of the list it adds to
 * @param items the required contents
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
     * @param code the stable code within the whole book
     * @param title what it is
     * @param wherePossible true if it is asked for only as far as it is known
     * @param notFor the letters of assistance for which it is not needed
     */
    public record Item(String code, String title, boolean wherePossible, List<String> notFor) {

        public Item {
            notFor = List.copyOf(notFor);
        }
    }
}
