package org.comity.cases.request.content;

/** The kind of office that makes a request in the requesting State. */
public enum RequesterType {
    /** Public prosecution service. */
    PROSECUTOR,
    /** Judge or court, of its own motion. */
    COURT,
    /** A court that asks on the motion of the defence. */
    COURT_ON_DEFENCE_MOTION,
    /** Police force. */
    POLICE,
    /** Specialised body against corruption, UNCAC article 36. */
    ANTI_CORRUPTION_AGENCY,
    /** Unit that receives reports of suspicious transactions, UNCAC article 58. */
    FINANCIAL_INTELLIGENCE_UNIT,
    /** Government department. */
    MINISTRY,
    /** Another office. */
    OTHER,
    /** The request or an older register does not say. */
    NOT_RECORDED
}
