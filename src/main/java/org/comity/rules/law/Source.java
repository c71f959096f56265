package org.comity.rules.law;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry of the law book comes from.
 *
 * @param instrument the code of the instrument
 * @param article the article, paragraph and letter as the field cites them
 * @param note what a reader must know beside the citation
 * @param read the code of the copy that was read; null if nobody read one
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

    /** The source as it is printed: instrument, article, note. */
    public String cited() {
        var place = article == null ? instrument : instrument + " " + article;
        return note == null ? place : place + " (" + note + ")";
    }
}
