package org.comity.base.evidence;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** A seal as it is stored, and the entries found for it. */
final class StoredSeal {

    private final long no;
    private final TransactionSnapshot snapshot;
    private final int entries;
    private final byte[] digest;
    private final byte[] previous;
    private final byte[] hash;
    private final boolean givesItsHash;
    private final MessageDigest found = DigestUtils.getSha256Digest();
    private int foundEntries;

    private StoredSeal(ResultSet row) throws SQLException {
        no = row.getLong("no");
        var snapshotText = row.getString("snapshot");
        snapshot = TransactionSnapshot.of(snapshotText);
        entries = row.getInt("entries");
        digest = row.getBytes("digest");
        previous = row.getBytes("previous");
        hash = row.getBytes("hash");
        var fields = new Fields("comity-seal-1")
                .addHash(previous)
                .add(row.getString("authority"))
                .add(no)
                .add(row.getObject("at", OffsetDateTime.class).toInstant())
                .add(snapshotText)
                .add(entries)
                .add(row.getString("first_id"))
                .add(row.getString("last_id"))
                .addHash(digest);
        givesItsHash = Arrays.equals(fields.sha256(), hash);
    }

    static StoredSeal of(ResultSet row) throws SQLException {
        return new StoredSeal(row);
    }

    long no() {
        return no;
    }

    byte[] hash() {
        return hash.clone();
    }

    String hashText() {
        return HexFormat.of().formatHex(hash);
    }

    boolean givesItsHash() {
        return givesItsHash;
    }

    boolean follows(byte[] hashBefore) {
        return Arrays.equals(previous, hashBefore);
    }

    /** True if it covers the entries of a transaction, unless an earlier seal does. */
    boolean covers(long transaction) {
        return snapshot.hasEnded(transaction);
    }

    /** True if it covers nothing from this transaction on. */
    boolean endsBefore(long transaction) {
        return snapshot.next() <= transaction;
    }

    void found(byte[] entryHash) {
        found.update(entryHash);
        foundEntries++;
    }

    int foundEntries() {
        return foundEntries;
    }

    int entries() {
        return entries;
    }

    /** True if the entries found are those that were sealed; it is asked once. */
    boolean hasItsEntries() {
        return foundEntries == entries && Arrays.equals(found.digest(), digest);
    }
}
