package org.comity.base.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.comity.base.evidence.AnchorCopy.AnchoredSeal;
import org.jspecify.annotations.Nullable;

/**
 * Follows the trail of one authority: its entries in the order of their transactions beside its seals in the order of their
 * numbers. Only the seals that may still cover an entry are in memory.
 */
final class TrailCheck {

    /** Takes a fault. */
    interface Faults {
        void found(SealFault fault, long seal);
    }

    private static final int HASH_BYTES = 32;

    private final ResultSet seals;
    private final Map<Long, List<AnchoredSeal>> anchored;
    private final Faults faults;
    private final Deque<StoredSeal> open = new ArrayDeque<>();
    private byte[] lastHash = new byte[HASH_BYTES];
    private long lastSeal;
    private long checkedSeals;
    private long checkedEntries;
    private long unsealed;
    private @Nullable Instant unsealedSince;

    /** The rows of the seals, in their order, and what the anchors have of them. */
    TrailCheck(ResultSet seals, Map<Long, List<AnchoredSeal>> anchored, Faults faults) {
        this.seals = seals;
        this.anchored = anchored;
        this.faults = faults;
    }

    long checkedSeals() {
        return checkedSeals;
    }

    long checkedEntries() {
        return checkedEntries;
    }

    long unsealed() {
        return unsealed;
    }

    @Nullable
    Instant unsealedSince() {
        return unsealedSince;
    }

    /** The next entry, in the present row; the columns have the names of the table. */
    void next(ResultSet entry) throws SQLException {
        checkedEntries++;
        var transaction = Long.parseLong(entry.getString("xid"));
        while (!open.isEmpty() && open.getFirst().endsBefore(transaction)) {
            close(open.removeFirst());
        }
        var seal = sealOf(transaction);
        if (seal == null) {
            unsealed++;
            var at = entry.getObject("at", OffsetDateTime.class).toInstant();
            unsealedSince = unsealedSince == null || at.isBefore(unsealedSince) ? at : unsealedSince;
        } else {
            seal.found(StoredAuditEntry.hash(entry));
        }
    }

    private @Nullable StoredSeal sealOf(long transaction) throws SQLException {
        for (var seal : open) {
            if (seal.covers(transaction)) {
                return seal;
            }
        }
        while (seals.next()) {
            var seal = opened();
            if (seal.endsBefore(transaction)) {
                close(seal);
                continue;
            }
            open.addLast(seal);
            if (seal.covers(transaction)) {
                return seal;
            }
        }
        return null;
    }

    /** Takes the next seal and compares it with the one before and with the anchors. */
    private StoredSeal opened() throws SQLException {
        var seal = StoredSeal.of(seals);
        checkedSeals++;
        if (!seal.givesItsHash()) {
            faults.found(SealFault.SEAL_CHANGED, seal.no());
        }
        if (seal.no() > lastSeal + 1) {
            faults.found(SealFault.SEAL_MISSING, lastSeal + 1);
        } else if (!seal.follows(lastHash)) {
            faults.found(SealFault.SEAL_OUT_OF_CHAIN, seal.no());
        }
        var known = anchored.getOrDefault(seal.no(), List.of());
        if (known.stream().anyMatch(anchor -> !anchor.hash().equals(seal.hashText()))) {
            faults.found(SealFault.ANCHORED_SEAL_CHANGED, seal.no());
        }
        lastSeal = seal.no();
        lastHash = seal.hash();
        return seal;
    }

    private void close(StoredSeal seal) {
        if (seal.foundEntries() < seal.entries()) {
            faults.found(SealFault.SEALED_ENTRY_REMOVED, seal.no());
        } else if (seal.foundEntries() > seal.entries()) {
            faults.found(SealFault.SEALED_ENTRY_ADDED, seal.no());
        } else if (!seal.hasItsEntries()) {
            faults.found(SealFault.SEALED_ENTRY_CHANGED, seal.no());
        }
    }

    /** Ends the check, now that all entries were seen. */
    void end() throws SQLException {
        while (!open.isEmpty()) {
            close(open.removeFirst());
        }
        while (seals.next()) {
            close(opened());
        }
        anchored.keySet().stream()
                .filter(no -> no > lastSeal)
                .sorted()
                .findFirst()
                .ifPresent(no -> faults.found(SealFault.ANCHORED_SEAL_MISSING, no));
    }
}
