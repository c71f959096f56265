package org.comity.dev.demo.story;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance with a fixed seed, so that the same request has the same life each time. */
final class Chance {

    /** The spread of times: one of ten takes about three times the median, and one of a hundred seven times. */
    private static final double SPREAD = 0.85;

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True in so many of a hundred cases. */
    boolean in100(int cases) {
        return random.nextInt(100) < cases;
    }

    /** A number from 0 to one below the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    /** Days with a long tail around a median; at least one unless the median is 0. */
    int days(double median) {
        if (median == 0) {
            return 0;
        }
        return (int) Math.max(1, Math.round(median * Math.exp(SPREAD * random.nextGaussian())));
    }

    /** One of the choices, each as likely as its weight says. */
    <T> T one(List<T> choices, ToIntFunction<T> weight) {
        int rest = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (var choice : choices) {
            rest -= weight.applyAsInt(choice);
            if (rest < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("no choice");
    }

    <T> T one(List<T> choices) {
        return one(choices, choice -> 1);
    }
}
