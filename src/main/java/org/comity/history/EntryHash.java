package org.comity.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a history entry: SHA-256 over every column but the hash itself, each with its length before it so that
 * nothing can slide from one column into the next, beginning with the hash of the entry before.
 */
final class EntryHash {

    private EntryHash() {}

    static byte[] of(HistoryEntry entry) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            put(out, "comity-history-1");
            out.write(entry.previousHash());
            putPlace(out, entry);
            putMove(out, entry);
            putTelling(out, entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static void putPlace(DataOutputStream out, HistoryEntry entry) throws IOException {
        put(out, entry.requestId());
        put(out, entry.seq());
        put(out, entry.authority());
        put(out, entry.kind());
        put(out, entry.place());
        put(out, entry.supersedes());
        put(out, entry.isAnnulled());
    }

    private static void putMove(DataOutputStream out, HistoryEntry entry) throws IOException {
        put(out, entry.step());
        put(out, entry.from());
        put(out, entry.to());
        put(out, entry.result());
        put(out, entry.reasonCode());
        put(out, entry.decidedBy());
    }

    private static void putTelling(DataOutputStream out, HistoryEntry entry) throws IOException {
        put(out, entry.occurredOn());
        put(out, instant(entry.occurredAt()));
        put(out, instant(entry.recordedAt()));
        put(out, entry.recordedBy());
        put(out, entry.recordedByName());
        put(out, entry.onBehalfOf());
        put(out, entry.narrative());
        put(out, entry.details());
    }

    private static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
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

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
