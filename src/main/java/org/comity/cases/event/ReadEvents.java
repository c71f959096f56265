package org.comity.cases.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.cases.request.AccessLevel;

/** Reads events; the audit trail has each reading that showed one. */
@ApplicationScoped
class ReadEvents {

    private final Events events;
    private final AuditTrail audit;

    ReadEvents(Events events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    /** The events after a place. Throws the problem invalid for a place to which no event can have come. */
    @Transactional
    List<RequestEvent> after(EventPlace place, int limit) {
        if (!events.mayHaveCome(place.position())) {
            throw ProblemException.invalid(List.of(new Fault(
                    place.in(),
                    place.name(),
                    "bad-value",
                    "no event can have come to this place: leave it out to begin")));
        }
        var found = events.after(place.position(), limit);
        note(found);
        return found;
    }

    /** A restricted or sealed request has a line of its own, with the access right by which its events were seen. */
    private void note(List<RequestEvent> shown) {
        audit.noteListed(
                shown.stream().filter(event -> event.level() == AccessLevel.NORMAL),
                RequestEvent::authority,
                RequestEvent::request);
        var noted = new HashSet<UUID>();
        shown.stream()
                .filter(event -> event.level() != AccessLevel.NORMAL && noted.add(event.request()))
                .forEach(event -> audit.noteSeen(Act.LIST, event.authority(), event.request(), true));
    }

    /** The place of the last event of all. */
    @Transactional
    long last() {
        return events.last();
    }
}
