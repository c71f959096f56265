package org.comity.cases.request.content;

/** How far the proceeding in the requesting State has come, UNCAC article 46(1). */
public enum ProceedingStage {
    /** Facts are gathered, nobody is charged. */
    INVESTIGATION,
    /** Somebody is charged, the court has not yet begun. */
    PROSECUTION,
    /** Before the court. */
    TRIAL,
    /** A judgment is being carried out. */
    ENFORCEMENT,
    /** Confiscation without anybody being convicted. */
    NON_CONVICTION_BASED_CONFISCATION,
    /** The request or an older register does not say. */
    NOT_RECORDED
}
