package org.comity.cases.extradition.court;

/** Which of two requests has priority. */
public enum PriorityAmongStates {
    /** It is not decided. */
    PENDING,
    /** This request has priority. */
    THIS_REQUEST,
    /** The other request has priority. */
    OTHER_REQUEST
}
