package org.comity.cases.request.content;

/** How far the proceeding in the requesting State has come, UNCAC article 46(1). */
public enum ProceedingStage {
    INVESTIGATION,
    PROSECUTION,
    TRIAL,
    ENFORCEMENT,
    NON_CONVICTION_BASED_CONFISCATION,
    NOT_RECORDED
}
