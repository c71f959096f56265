package org.comity.cases.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;

/** Reads how a request is linked to others, from both sides. The reading is noted. */
@ApplicationScoped
class ReadLinks {

    private final CooperationRequests requests;
    private final RequestLinks links;
    private final AuditTrail audit;

    ReadLinks(CooperationRequests requests, RequestLinks links, AuditTrail audit) {
        this.requests = requests;
        this.links = links;
        this.audit = audit;
    }

    @Transactional
    List<LinkView> read(UUID id) {
        var request = requests.visible(id);
        audit.note(Act.READ, request.authority(), id);
        var found = links.of(id);
        var both = found.stream().flatMap(ReadLinks::ends).distinct().toList();
        var byId = requests.visibleAmong(both).stream()
                .collect(Collectors.toMap(CooperationRequest::id, Function.identity()));
        var others = byId.keySet().stream().filter(other -> !other.equals(id)).toList();
        if (!others.isEmpty()) {
            audit.noteMany(Act.LIST, request.authority(), others);
        }
        return found.stream().flatMap(link -> view(link, byId)).toList();
    }

    private static Stream<LinkView> view(RequestLink link, Map<UUID, CooperationRequest> visible) {
        var from = visible.get(link.fromRequest());
        var to = visible.get(link.toRequest());
        return from == null || to == null ? Stream.empty() : Stream.of(LinkView.of(link, from, to));
    }

    private static Stream<UUID> ends(RequestLink link) {
        return Stream.of(link.fromRequest(), link.toRequest());
    }
}
