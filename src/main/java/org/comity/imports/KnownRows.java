package org.comity.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comity.request.CooperationRequests;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a register with the requests that are there already. */
@ApplicationScoped
class KnownRows {

    /** The name of the digest among the details of the history entry by which a row came in. */
    static final String DIGEST = "digest";

    private static final int AT_ONCE = 500;

    private final CooperationRequests requests;
    private final ObjectMapper json;

    KnownRows(CooperationRequests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /** A request that may be that of a row. */
    public record Known(
            String reference,
            @Nullable String identity,
            @Nullable String details) {}

    /** The numbers of the rows that are in already. A reference that is taken by something else is a fault. */
    Set<Integer> alreadyIn(String authority, List<ImportRow> rows, Findings findings) {
        var already = new HashSet<Integer>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            var known = known(authority, some);
            for (var row : some) {
                if (isIn(row, known, findings)) {
                    already.add(row.row());
                }
            }
        }
        return already;
    }

    private boolean isIn(ImportRow row, Map<String, Known> known, Findings findings) {
        var one = known.get(row.identity());
        if (one == null || row.reference() == null) {
            return one != null;
        }
        if (row.digest().equals(digest(one))) {
            return true;
        }
        findings.fault(
                new Spot(row.row(), Field.REFERENCE.key(), row.reference()),
                "DUPLICATE_REFERENCE",
                one.identity() == null
                        ? "a request with this reference is recorded, and it came from no register"
                        : "a request with this reference was imported, and the row said something else then");
        return false;
    }

    private Map<String, Known> known(String authority, List<ImportRow> rows) {
        var references =
                rows.stream().map(ImportRow::reference).filter(Objects::nonNull).toList();
        var identities = rows.stream().map(ImportRow::identity).toList();
        var byIdentity = new HashMap<String, Known>();
        requests.find(
                        """
                        select r.reference, r.provenance.identity, h.details from CooperationRequest r
                        left join HistoryEntry h on h.key.requestId = r.id and h.key.seq = 1
                        where r.authority = :authority
                        and (r.reference in :references or r.provenance.identity in :identities)""",
                        Parameters.with("authority", authority)
                                .and("references", references.isEmpty() ? List.of("") : references)
                                .and("identities", identities))
                .project(Known.class)
                .list()
                .forEach(known -> {
                    byIdentity.put("ref:" + known.reference(), known);
                    if (known.identity() != null) {
                        byIdentity.put(known.identity(), known);
                    }
                });
        return byIdentity;
    }

    private @Nullable String digest(Known known) {
        try {
            return known.details() == null
                    ? null
                    : json.readTree(known.details()).path(DIGEST).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
