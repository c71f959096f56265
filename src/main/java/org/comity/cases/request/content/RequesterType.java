package org.comity.cases.request.content;

/** Who stands behind a request in the requesting State. */
public enum RequesterType {
    PROSECUTOR,
    COURT,
    /** A court that asks on the motion of the defence. */
    COURT_ON_DEFENCE_MOTION,
    POLICE,
    ANTI_CORRUPTION_AGENCY,
    FINANCIAL_INTELLIGENCE_UNIT,
    MINISTRY,
    OTHER,
    NOT_RECORDED
}
