package org.comity.base.longjobs;

/** The parts of a job that are counted on their own. */
public enum JobPhase {
    /** Rows of a file are read and compared with the recorded requests. */
    READING,
    /** Rows become requests with their histories. */
    RECORDING,
    /** Requests are written to a file. */
    EXPORTING,
    /** Histories are compared with their hashes; a row is a request. */
    VERIFYING,
    /** Tables of an edition are counted; a row is a table. */
    COUNTING,
    /** Cells of an edition are protected; a row is a cell that is audited. */
    PROTECTING
}
