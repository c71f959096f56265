package org.comity.rules.ledger;

/**
 * The event by which a holder got a request.
 *
 * @param type the type of event
 * @param seq the number of its entry in the history of the request
 * @param code the step, or the kind of side process
 */
public record HolderEvent(Type type, int seq, String code) {

    /** The types of events. */
    public enum Type {
        /** A step was taken. */
        STEP,
        /** A side process opened. */
        SIDE_PROCESS_OPENED,
        /** A side process ended. */
        SIDE_PROCESS_ENDED
    }
}
