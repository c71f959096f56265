package org.comity.rules.ledger;

/**
 * The event by which a holder got a request.
 *
 * @param type the type of event
 * @param seq the number of its entry in the history of the request
 * @param code the step, or the kind of side process
 */
public record HolderEvent(EventType type, int seq, String code) {

    /** The types of events by which a request changes its holder. */
    public enum EventType {
        /** A step led to another state. */
        STEP,
        /** A side process began, such as a request for information. */
        SIDE_PROCESS_OPENED,
        /** A side process came to its end, or was ended with the request. */
        SIDE_PROCESS_ENDED
    }
}
