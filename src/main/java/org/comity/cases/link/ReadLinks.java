package org.comity.cases.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.part.PartRecords;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.ReadableRequests;

/** Reads how a request is linked to others, from both sides. The reading is noted. */
@ApplicationScoped
class ReadLinks {

    private final ReadableRequests reading;
    private final CooperationRequests requests;
    private final PartRecords records;
    private final AuditTrail audit;

    ReadLinks(ReadableRequests reading, CooperationRequests requests, PartRecords records, AuditTrail audit) {
        this.reading = reading;
        this.requests = requests;
        this.records = records;
        this.audit = audit;
    }

    @Transactional
    List<LinkView> all(UUID id, QueryParameters query) {
        var from = reading.standpoint(query);
        return seen(reading.read(id, from), from);
    }

    /** The links of a request that the caller reads, as far as the caller sees both ends. */
    List<LinkView> seen(CooperationRequest request, Standpoint from) {
        return views(request, from, link -> true);
    }

    @Transactional
    Versioned<LinkView> one(UUID id, UUID wanted, QueryParameters query) {
        var from = reading.standpoint(query);
        var request = reading.read(id, from);
        return views(request, from, link -> link.id().equals(wanted)).stream()
                .findFirst()
                .map(view -> new Versioned<>(view, request.version()))
                .orElseThrow(ProblemException::notFound);
    }

    private List<LinkView> views(CooperationRequest request, Standpoint from, Predicate<RequestLink> wanted) {
        var id = request.id();
        var found = records.known(LinkPart.KIND, RequestLink.class, id, from.asOf()).stream()
                .filter(link -> from.sees(link.linkedOn()) && wanted.test(link))
                .toList();
        var both = found.stream().flatMap(ReadLinks::ends).distinct().toList();
        var byId = requests.visibleAmong(both).stream()
                .collect(Collectors.toMap(CooperationRequest::id, Function.identity()));
        var others = byId.keySet().stream().filter(other -> !other.equals(id)).toList();
        if (!others.isEmpty()) {
            audit.noteMany(Act.LIST, request.authority(), others);
        }
        return found.stream().flatMap(link -> view(link, byId, from)).toList();
    }

    private static Stream<LinkView> view(
            RequestLink link, Map<UUID, CooperationRequest> visible, Standpoint standpoint) {
        var from = visible.get(link.fromRequest());
        var to = visible.get(link.toRequest());
        return from == null || to == null
                ? Stream.empty()
                : Stream.of(LinkView.of(link, from, to, List.of()).seen(standpoint));
    }

    private static Stream<UUID> ends(RequestLink link) {
        return Stream.of(link.fromRequest(), link.toRequest());
    }
}
