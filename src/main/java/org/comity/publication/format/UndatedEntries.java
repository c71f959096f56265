package org.comity.publication.format;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** Entries of archives with one fixed time, so that the same content has the same bytes. */
public final class UndatedEntries {

    /** The first day that an archive can name. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private UndatedEntries() {}

    /** The entry, with the fixed time. */
    public static <T extends ZipEntry> T undated(T entry) {
        entry.setTimeLocal(FIXED);
        return entry;
    }
}
