package org.comity.rules.workflow;

/**
 * The place of a state in the statement of stock and flow. The open stock of a day is the requests whose state is
 * {@link #OPEN} on it, in the lists and in the statistics alike.
 */
public enum Standing {
    /** Being prepared at home and not yet sent: in no figure. */
    PREPARING,
    /** Pending between the two States: in the stock. */
    OPEN,
    /** The substance is over and counted as finalised; duties such as sending the reasons may remain. */
    FINALISED,
    /** Finalised, and nothing is left to do. */
    CLOSED;

    /** True for the standings that carry a result. */
    public boolean isOver() {
        return this == FINALISED || this == CLOSED;
    }
}
