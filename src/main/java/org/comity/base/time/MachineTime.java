package org.comity.base.time;

import java.time.Instant;

/**
 * The time of the machine, also where tests move the clock of the application. It is for signatures, which the database
 * compares with its own time; nothing is recorded by it.
 */
public final class MachineTime {

    private MachineTime() {}

    /** The present instant. */
    public static Instant instant() {
        return Instant.now();
    }
}
