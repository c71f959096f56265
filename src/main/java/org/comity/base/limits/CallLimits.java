package org.comity.base.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/**
 * Admits calls to the database, so that no caller and no own authority occupies its connections. A caller has a number of
 * calls at once, an own authority another, and costly calls a smaller one. The time for which the calls of a caller used the
 * database is charged after each of them; a caller who used more than its share must wait, and one who used more than half of
 * it is counted among the costly calls. Callers without a token have the share of their address each, and together that of an own authority;
 * few of them wait at once, from however many addresses they come.
 */
@ApplicationScoped
class CallLimits {

    /** A caller who asks for nothing in this time has its share back in any case. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** A call waits this long for a place, so that a client may send a few short calls together. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** Calls that wait occupy a thread each. */
    private static final int MOST_THAT_WAIT = 20;

    /** Those of all addresses together, which have places of their own each: more than wait for one place, so that one does not take all. */
    private static final int MOST_ANONYMOUS_THAT_WAIT = 2 * MOST_THAT_WAIT;

    /** Addresses whose share is known; one that is forgotten has a whole share again. */
    private static final long MOST_ADDRESSES = 100_000;

    /** A short transaction costs nothing. */
    private static final long FREE_MILLIS = 100;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final long millisAMinute;
    private final Shares known;
    private final Shares addresses;
    private final LoadingCache<String, Places> authorities;
    private final Places anonymous;
    private final Places all;
    private final Semaphore unlimited = new Semaphore(Integer.MAX_VALUE);
    private final Semaphore anonymousWaiting = new Semaphore(MOST_ANONYMOUS_THAT_WAIT);

    CallLimits(CallLimitSettings settings) {
        millisAMinute = TimeUnit.SECONDS.toMillis(settings.secondsAMinute());
        known = shares("You have", settings, Long.MAX_VALUE);
        addresses = shares("Your address has", settings, MOST_ADDRESSES);
        var calls = settings.atOnceOfOneAuthority();
        var costly = settings.costlyAtOnceOfOneAuthority();
        authorities = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(key -> Places.of("Your authority has", calls, costly));
        anonymous = Places.of("All callers without a token have", calls, costly);
        all = Places.of("All callers together have", Integer.MAX_VALUE, settings.costlyAtOnce());
    }

    private Shares shares(String whose, CallLimitSettings settings, long most) {
        return new Shares(
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfterAccess(FORGOTTEN_AFTER)
                        .build(key -> budget()),
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfterAccess(FORGOTTEN_AFTER)
                        .build(key ->
                                Places.of(whose, settings.atOnceOfOneCaller(), settings.costlyAtOnceOfOneCaller())));
    }

    private Bucket budget() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(millisAMinute).refillGreedy(millisAMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** A number of calls at once. */
    private static final class Limit {
        private final String whose;
        private final String what;
        private final int most;
        private final Semaphore free;

        Limit(String whose, String what, int most) {
            this.whose = whose;
            this.what = what;
            this.most = most;
            this.free = new Semaphore(most, true);
        }

        /**
         * Takes a place.
         *
         * @param waiting places of those who wait, one of which is taken meanwhile
         */
        void take(long until, Semaphore waiting) {
            try {
                if (takesWithin(0) || free.getQueueLength() < MOST_THAT_WAIT && waits(until, waiting)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw tooMany(
                    "%s as many %s under way as may be at once (%d)".formatted(whose, what, most), RETRY_AFTER_SECONDS);
        }

        private boolean waits(long until, Semaphore waiting) throws InterruptedException {
            if (!waiting.tryAcquire()) {
                return false;
            }
            try {
                return takesWithin(until - System.nanoTime());
            } finally {
                waiting.release();
            }
        }

        /** Unlike {@code tryAcquire()}, this does not overtake those who wait. */
        private boolean takesWithin(long nanos) throws InterruptedException {
            return free.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** The places of a caller, an own authority, or of all. */
    private record Places(Limit calls, Limit costlyCalls, Limit answers) {

        static Places of(String whose, int calls, int costly) {
            return new Places(
                    new Limit(whose, "calls", calls),
                    new Limit(whose, "costly calls", costly),
                    new Limit(whose, "long answers", costly));
        }
    }

    /** The time and the places of single callers. */
    private record Shares(LoadingCache<String, Bucket> budgets, LoadingCache<String, Places> places) {}

    /** Places that a call has taken. */
    static final class TakenPlaces implements AutoCloseable {

        private final List<Semaphore> places = new ArrayList<>();

        @Override
        public void close() {
            places.forEach(Semaphore::release);
            places.clear();
        }
    }

    private Shares shares(Payer payer) {
        return payer.anonymous() ? addresses : known;
    }

    private List<Places> shared(Payer payer) {
        return payer.anonymous()
                ? List.of(anonymous)
                : payer.offices().stream().map(authorities::get).toList();
    }

    /** Takes the places of a call; the problem too-many if one of them is not free in time. */
    TakenPlaces admit(Payer payer, boolean isCostly) {
        var budget = shares(payer).budgets().get(payer.key());
        var left = budget.getAvailableTokens();
        if (left <= 0) {
            var nanos = budget.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            throw tooMany(
                    "Your calls used the database for more than %d seconds a minute"
                            .formatted(TimeUnit.MILLISECONDS.toSeconds(millisAMinute)),
                    TimeUnit.NANOSECONDS.toSeconds(nanos) + 1);
        }
        return taken(payer, limits(payer, isCostly || left < millisAMinute / 2));
    }

    /** Takes the places of an answer that is written after the transactions of its call; the problem too-many if one is not free in time. */
    TakenPlaces admitAnswer(Payer payer) {
        var limits =
                new ArrayList<>(List.of(shares(payer).places().get(payer.key()).answers()));
        shared(payer).forEach(places -> limits.add(places.answers()));
        limits.add(all.answers());
        return taken(payer, limits);
    }

    private TakenPlaces taken(Payer payer, List<Limit> limits) {
        var waiting = payer.anonymous() ? anonymousWaiting : unlimited;
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        var taken = new TakenPlaces();
        try {
            for (var limit : limits) {
                limit.take(until, waiting);
                taken.places.add(limit.free);
            }
        } catch (ProblemException e) {
            taken.close();
            throw e;
        }
        return taken;
    }

    /** A call that waits for a costly place has no place of its authority, which others need. */
    private List<Limit> limits(Payer payer, boolean isCostly) {
        var own = shares(payer).places().get(payer.key());
        var shared = shared(payer);
        var limits = new ArrayList<>(List.of(own.calls()));
        if (isCostly) {
            limits.add(own.costlyCalls());
            shared.forEach(places -> limits.add(places.costlyCalls()));
            limits.add(all.costlyCalls());
        }
        shared.forEach(places -> limits.add(places.calls()));
        return limits;
    }

    /** Charges a caller for the time of a transaction. */
    void charge(Payer payer, Duration used) {
        var millis = used.toMillis() - FREE_MILLIS;
        if (millis > 0) {
            shares(payer).budgets().get(payer.key()).consumeIgnoringRateLimits(millis);
        }
    }

    private static ProblemException tooMany(String detail, long retryAfterSeconds) {
        return new ProblemException(
                ProblemKind.TOO_MANY,
                "Nothing was changed. " + detail,
                List.of(),
                Map.of(ProblemKind.RETRY_AFTER, retryAfterSeconds));
    }
}
