package org.comity.cases.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.rules.workflow.LinkKind;
import org.jspecify.annotations.Nullable;

/** The links between requests. The caller has passed the gate of the request first. */
@ApplicationScoped
public class RequestLinks implements PanacheRepositoryBase<RequestLink, UUID> {

    private final CooperationRequests requests;

    RequestLinks(CooperationRequests requests) {
        this.requests = requests;
    }

    /** One of the links that start at a request. */
    public Optional<RequestLink> find(UUID fromRequest, UUID id) {
        return find("fromRequest = ?1 and id = ?2", fromRequest, id).singleResultOptional();
    }

    /** The links of a kind that start at a request and have not ended. */
    public List<RequestLink> standing(UUID fromRequest, LinkKind kind) {
        return list("fromRequest = ?1 and kind = ?2 and endedOn is null", fromRequest, kind);
    }

    /** True if such a link exists and has not ended. */
    public boolean stands(UUID fromRequest, UUID toRequest, LinkKind kind) {
        return count(
                        "fromRequest = ?1 and toRequest = ?2 and kind = ?3 and endedOn is null",
                        fromRequest,
                        toRequest,
                        kind)
                > 0;
    }

    /** The requests with which a request is linked, in both directions. */
    public List<UUID> others(UUID request) {
        return list("(fromRequest = ?1 or toRequest = ?1) and endedOn is null", request).stream()
                .map(link -> link.fromRequest().equals(request) ? link.toRequest() : link.fromRequest())
                .distinct()
                .toList();
    }

    /**
     * The kinds of the links that start at a request, have not ended, and lead to what goes on: not to what is over by now, nor to
     * what turned out to be of a kind to which such a link cannot lead.
     */
    public Set<LinkKind> kindsFrom(CooperationRequest from) {
        var standing = list("fromRequest = ?1 and endedOn is null", from.id());
        if (standing.isEmpty()) {
            return Set.of();
        }
        var others = requests
                .visibleAmong(standing.stream().map(RequestLink::toRequest).toList())
                .stream()
                .collect(Collectors.toMap(CooperationRequest::id, Function.identity()));
        return standing.stream()
                .filter(link -> holds(from, link.kind(), others.get(link.toRequest())))
                .map(RequestLink::kind)
                .collect(Collectors.toSet());
    }

    private static boolean holds(CooperationRequest from, LinkKind kind, @Nullable CooperationRequest to) {
        return to != null
                && from.procedure().canLink(kind, to.procedure())
                && !to.state().standing().isOver();
    }
}
