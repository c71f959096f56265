package org.comity.publication.table;

import java.util.Locale;

/** A language of publications. */
public enum Language {
    EN,
    FR;

    /** The tag of the language, as in {@code lang="en"}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
