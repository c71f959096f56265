package org.comity.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.comity.cases.request.AccessLevel;

/**
 * A change of a request.
 *
 * @param position the place of the event among all events; a later event has a higher one
 * @param authority code of the own authority of the request
 * @param seq number of the last entry of the history that the change wrote
 * @param at the instant at which the change was recorded
 * @param level how many people of the office may see the request now; it is not sent
 * @param guarded true if few people of the office might see the request when it happened
 */
public record RequestEvent(
        long position,
        String authority,
        UUID request,
        int seq,
        Instant at,
        EventKind kind,
        AccessLevel level,
        boolean guarded) {

    /** The event as it is sent to programs. */
    public RequestEventView view() {
        return new RequestEventView(
                RequestEventView.VERSION,
                Long.toString(position),
                "/api/v1/authorities/" + authority,
                kind.type(),
                request,
                at,
                seq);
    }
}
