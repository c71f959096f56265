package org.comity.rules.law;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry of the law book comes from.
 *
 * @param instrument code of the instrument the entry rests on, of the list GET /api/v1/law/instruments
 * @param article article, paragraph and letter as the field cites them
 * @param note remark a reader needs beside the citation
 * @param read code of the copy that was read, of the list GET /api/v1/law/readings; absent if nobody read one
 */
public record Source(
        String instrument,
        @Nullable String article,
        @Nullable String note,
        @Nullable String read) {

    /** A source of which no copy was read. */
    public Source(String instrument, @Nullable String article, @Nullable String note) {
        this(instrument, article, note, null);
    }
}
