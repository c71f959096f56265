package org.comity.cases.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The end of a history: how many entries it has and the hash of the last one.
 *
 * @param count the number of entries
 * @param hash the hash of the last entry, or of nothing if there is none
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
public record HistoryHead(
        @Column(name = "history_count") int count,
        @Column(name = "history_head") byte[] hash) {

    private static final int HASH_BYTES = 32;

    /** The head of a history that has no entry yet. */
    public static HistoryHead none() {
        return new HistoryHead(0, new byte[HASH_BYTES]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryHead head && count == head.count && Arrays.equals(hash, head.hash);
    }

    @Override
    public int hashCode() {
        return 31 * count + Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return count + ":" + HexFormat.of().formatHex(hash);
    }
}
