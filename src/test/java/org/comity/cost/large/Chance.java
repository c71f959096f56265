package org.comity.cost.large;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random values, repeatable by a seed. */
final class Chance {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Random random;

    Chance(long seed) {
        random = new Random(mixed(seed));
    }

    /** Seeds that are neighbours would begin with values that are neighbours. */
    private static long mixed(long seed) {
        var once = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
        return twice ^ twice >>> 31;
    }

    /** True in so many of one case. */
    boolean in(double share) {
        return random.nextDouble() < share;
    }

    /** A number from 0 up to this one, which is left out. */
    int below(int end) {
        return random.nextInt(end);
    }

    /** A number from 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Whole days around a median, with a long tail. */
    int days(double median, double spread) {
        return (int) Math.min(20_000, median * Math.exp(spread * random.nextGaussian()));
    }

    /** An identifier whose order is that of time. */
    UUID id(Instant at) {
        var high = at.toEpochMilli() << 16 | VERSION_7 | random.nextInt(1 << 12);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
