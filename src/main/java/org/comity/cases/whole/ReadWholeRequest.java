package org.comity.cases.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.part.Part;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.Parts;
import org.comity.cases.part.record.PartActs;
import org.comity.cases.part.record.RecordPart;
import org.comity.cases.part.record.ShownPart;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.ReadableRequests;
import org.comity.cases.view.RequestViews;

/**
 * Reads a request with all its records, in a number of statements that does not depend on the number of records. Each part is read as its
 * list is, so that the same records are hidden. One reading is noted. A list of more than 2000 records is read by its own address.
 */
@ApplicationScoped
class ReadWholeRequest {

    private static final int MOST = 2000;

    private final ReadableRequests reading;
    private final RequestViews views;
    private final Parts parts;
    private final PartActs acts;

    ReadWholeRequest(ReadableRequests reading, RequestViews views, Parts parts, PartActs acts) {
        this.reading = reading;
        this.views = views;
        this.parts = parts;
        this.acts = acts;
    }

    @Transactional
    Versioned<WholeRequestView> read(UUID id, QueryParameters query) {
        var from = reading.standpoint(query);
        var request = reading.read(id, from);
        var records = new LinkedHashMap<String, List<?>>();
        parts.all()
                .forEach(part -> records.put(part.kind().code(), bounded(part.kind(), id, seen(part, request, from))));
        return new Versioned<>(new WholeRequestView(views.seen(request, from), records), request.version());
    }

    /** The list, or the fault {@code too-many} that names it. */
    static List<?> bounded(PartKind kind, UUID id, List<?> records) {
        if (records.size() > MOST) {
            throw ProblemException.unprocessable(List.of(new Fault(
                    "request",
                    kind.path(),
                    "too-many",
                    "The request has more than " + MOST + " records of this kind: read them at " + kind.address(id))));
        }
        return records;
    }

    private List<?> seen(Part part, CooperationRequest request, Standpoint from) {
        if (part instanceof RecordPart<?, ?, ?> numbered) {
            return acts.seen(numbered, request.id(), from);
        }
        if (part instanceof ShownPart shown) {
            return shown.seen(request, from);
        }
        throw new IllegalStateException("No list of " + part.kind().code());
    }
}
