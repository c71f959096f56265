package org.comity.registers.course;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register, with or without faults.
 *
 * @param row its number in the file
 * @param reference the office's own reference, if it can be read
 * @param digests those by which it is recognised; null if not even the procedure could be read
 * @param sound the row, if it has no fault in itself
 */
public record RowResult(
        int row,
        @Nullable String reference,
        @Nullable RowDigests digests,
        @Nullable ImportRow sound) {

    /**
     * The row with records. The digest of a row with a reference covers them; that of another one covers its cells.
     *
     * @param sealing makes of the digest one that nobody can compute, so that it confirms no guessed name
     */
    public RowResult and(List<RowRecord> more, UnaryOperator<String> sealing) {
        var row = sound;
        if (row == null || more.isEmpty()) {
            return this;
        }
        if (reference == null) {
            return withSound(row.and(more, row.digest()));
        }
        var all = RowDigests.ofMeaning(
                        row.procedure(),
                        row.source(),
                        row.content(),
                        row.course(),
                        row.named().and(more))
                .sealed(sealing);
        return new RowResult(this.row, reference, all, row.and(more, all.current()));
    }

    public RowResult withSound(@Nullable ImportRow other) {
        return new RowResult(row, reference, digests, other);
    }
}
