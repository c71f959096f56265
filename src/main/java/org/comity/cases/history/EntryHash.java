package org.comity.cases.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.cases.history.EntryDraft.Classified;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a history entry: SHA-256 over every column but the hash itself, each with its length before it so that
 * nothing can slide from one column into the next, beginning with the hash of the entry before.
 */
final class EntryHash {

    private EntryHash() {}

    static byte[] of(HistoryEntry entry) {
        return of(
                entry.previousHash(),
                Arrays.<@Nullable Object>asList(
                        entry.requestId(),
                        entry.seq(),
                        entry.authority(),
                        entry.kind(),
                        entry.place(),
                        entry.supersedes(),
                        entry.isAnnulled(),
                        entry.step(),
                        entry.from(),
                        entry.to(),
                        entry.result(),
                        entry.reasonCode(),
                        entry.decidedBy(),
                        entry.occurredOn(),
                        entry.occurredAt(),
                        entry.recordedAt(),
                        entry.recordedBy(),
                        entry.recordedByName(),
                        entry.onBehalfOf(),
                        entry.narrative(),
                        entry.details()),
                entry.classified());
    }

    private static byte[] of(byte[] previousHash, List<@Nullable Object> columns, @Nullable Classified classified) {
        if (classified == null) {
            return of(previousHash, columns);
        }
        return of(
                previousHash,
                withKind(
                        columns,
                        classified.direction(),
                        classified.from(),
                        classified.to(),
                        classified.fromDirection()));
    }

    /** The columns of an entry with a classification; the hash of other entries does not cover those columns. */
    static List<@Nullable Object> withKind(
            List<@Nullable Object> columns,
            @Nullable Object direction,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable Object fromDirection) {
        var more = new ArrayList<@Nullable Object>(columns);
        more.add(direction);
        more.add(from);
        more.add(to);
        if (fromDirection != null) {
            more.add(fromDirection);
        }
        return more;
    }

    /** The hash over the columns in the order of the method above. */
    static byte[] of(byte[] previousHash, List<@Nullable Object> columns) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            put(out, "comity-history-1");
            out.write(previousHash);
            for (var column : columns) {
                put(out, column);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DigestUtils.sha256(bytes.toByteArray());
    }

    private static void put(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
