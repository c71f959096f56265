package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.cases.history.DetailCodec;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.CooperationRequests.Known;
import org.comity.registers.course.RowDigest;
import org.comity.registers.course.RowResult;
import org.comity.registers.layout.Findings;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a register with the recorded requests. */
@ApplicationScoped
class KnownRows {

    private final CooperationRequests requests;
    private final HistoryEntries histories;
    private final DetailCodec details;

    KnownRows(CooperationRequests requests, HistoryEntries histories, DetailCodec details) {
        this.requests = requests;
        this.histories = histories;
        this.details = details;
    }

    /** The first entry of a history. */
    public record First(
            UUID requestId,
            String details,
            @Nullable Direction direction,
            @Nullable Kind toKind) {}

    /**
     * The digests of the row by which a request came in.
     *
     * @param kept the digest of the version that imported it; empty if it came from no register
     * @param cells the digest of the cells of the row
     */
    private record Kept(String kept, String cells) {}

    /** The recorded requests for some rows, by identity, with the digests of the rows they came from. */
    private record There(Map<String, Known> byIdentity, Map<UUID, Kept> digests) {}

    /** Returns the numbers of the rows that are recorded already. A reference of another request is a fault. */
    Set<Integer> alreadyIn(String authority, List<RowResult> rows, Findings findings) {
        var already = new HashSet<Integer>();
        var there = there(authority, rows);
        for (var row : rows) {
            if (isIn(row, there, findings)) {
                already.add(row.row());
            }
        }
        return already;
    }

    /** A row without a readable procedure cannot be compared. */
    private static boolean isIn(RowResult row, There there, Findings findings) {
        var reference = row.reference();
        var identity = identity(row);
        var known = identity == null ? null : there.byIdentity().get(identity);
        var digests = row.digests();
        if (known == null || reference == null || digests == null) {
            return known != null && reference == null;
        }
        var kept = there.digests().get(known.id());
        if (kept != null && digests.match(kept.kept(), kept.cells())) {
            return true;
        }
        findings.fault(
                new CellPlace(row.row(), RegisterColumn.REFERENCE.key(), null, reference),
                "DUPLICATE_REFERENCE",
                known.identity() == null
                        ? "a request with this reference is recorded, and it came from no register"
                        : "a request with this reference was imported, and its row had another meaning then");
        return false;
    }

    /** Returns the office's reference, otherwise the digest; null if the row cannot be read. */
    private static @Nullable String identity(RowResult row) {
        if (row.reference() != null) {
            return "ref:" + row.reference();
        }
        var sound = row.sound();
        return sound == null ? null : sound.identity();
    }

    /**
     * Two queries, because each has its index. A reclassified request has another reference now, and is found by the
     * identity of its row.
     */
    private There there(String authority, List<RowResult> rows) {
        var references =
                rows.stream().map(RowResult::reference).filter(Objects::nonNull).toList();
        var byIdentity = new HashMap<String, Known>();
        requests.withReference(authority, references)
                .forEach(known -> byIdentity.put("ref:" + known.reference(), known));
        var identities =
                rows.stream().map(KnownRows::identity).filter(Objects::nonNull).toList();
        requests.withIdentity(authority, identities)
                .forEach(known -> byIdentity.put(String.valueOf(known.identity()), known));
        return new There(byIdentity, digests(List.copyOf(byIdentity.values())));
    }

    private Map<UUID, Kept> digests(List<Known> requestsThere) {
        if (requestsThere.isEmpty()) {
            return Map.of();
        }
        var ids = requestsThere.stream().map(Known::id).toList();
        return histories
                .find(
                        "select h.key.requestId, h.details, h.direction, h.toKind from HistoryEntry h"
                                + " where h.key.requestId in ?1 and h.key.seq = 1",
                        ids)
                .project(First.class)
                .stream()
                .collect(Collectors.toMap(First::requestId, this::kept));
    }

    private Kept kept(First first) {
        if (details.read(EntryKind.TRANSITION, first.details()) instanceof ImportDetail row
                && first.direction() != null
                && first.toKind() != null) {
            var procedure = Procedure.of(first.direction(), first.toKind());
            return new Kept(row.digest(), RowDigest.of(procedure.name(), row.source()));
        }
        return new Kept("", "");
    }
}
