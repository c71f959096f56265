package org.comity.cases.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
        audit.noteListed(
                found, one -> one.level() != AccessLevel.NORMAL, RequestEvent::authority, RequestEvent::request);
        return found;
    }

    /** The place of the last event of all. */
    @Transactional
    long last() {
        return events.last();
    }
}
