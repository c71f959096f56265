package org.comity.dev.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How far the clock is ahead of the machine, in a file of the folder of the development mode. It never decreases. */
final class ClockShift {

    private final Path file;
    private volatile Duration ahead;

    ClockShift(Path folder) {
        file = folder.resolve("clock");
        try {
            ahead = Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Duration ahead() {
        return ahead;
    }

    /** Moves forward; throws IllegalArgumentException for a duration that is not positive. */
    synchronized void passes(Duration more) {
        check(more);
        var next = ahead.plus(more);
        try {
            Files.writeString(file, next.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ahead = next;
    }

    /** Throws IllegalArgumentException for a duration that is not positive. */
    void check(Duration more) {
        if (more.isNegative() || more.isZero()) {
            throw new IllegalArgumentException("The clock moves forward only.");
        }
    }
}
