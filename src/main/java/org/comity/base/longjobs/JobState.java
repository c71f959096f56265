package org.comity.base.longjobs;

/** The states of a job. */
public enum JobState {
    /** Waits for its turn. */
    QUEUED,
    /** A node works on it. */
    RUNNING,
    /** Ended with a result, and everything it wrote is recorded. */
    DONE,
    /** Ended with a problem, and nothing was written. */
    FAILED,
    /** Somebody cancelled it, and nothing was written. */
    CANCELLED,
    /** The node that worked on it stopped or was lost, and nothing was written. */
    INTERRUPTED;

    /** True if it waits or runs. */
    boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
