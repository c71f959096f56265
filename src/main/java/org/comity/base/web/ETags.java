package org.comity.base.web;

/** Entity tags: the version number of a record, in quotes. */
public final class ETags {

    private ETags() {}

    /** The strong entity tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }
}
