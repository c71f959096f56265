package org.comity.registers.course;

import org.jspecify.annotations.Nullable;

/**
 * A row of a register, with or without faults.
 *
 * @param row its number in the file
 * @param reference the office's own reference, if it can be read
 * @param digest equal for rows with the same meaning; null if the procedure cannot be read
 * @param sound the row, if it has no fault in itself
 */
public record RowResult(
        int row,
        @Nullable String reference,
        @Nullable String digest,
        @Nullable ImportRow sound) {

    public RowResult withSound(@Nullable ImportRow other) {
        return new RowResult(row, reference, digest, other);
    }
}
