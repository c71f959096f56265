package org.comity.reference.lawbook;

import org.jspecify.annotations.Nullable;

/**
 * One file of law.
 *
 * @param name its name for people
 * @param folder the folder whose schema it follows
 * @param national true if a State added it
 * @param country the State whose law it is, if its folder names one
 * @param text the content
 */
record LawFile(
        String name,
        LawFolder folder,
        boolean national,
        @Nullable String country,
        String text) {

    /** A file whose path within its book names its folder, and the State if it is the law of one. */
    static LawFile of(String path, String name, LawFolder folder, boolean national, String text) {
        var steps = path.split("/");
        return new LawFile(name, folder, national, steps.length == 3 ? steps[1] : null, text);
    }
}
