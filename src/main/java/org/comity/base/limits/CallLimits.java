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
import org.comity.base.security.Sight;

/**
 * Admits calls to the database, so that no caller and no own authority occupies its connections. A caller has a number of
 * calls at once, an own authority another, and costly calls a smaller one. The time for which the calls of a caller used the
 * database is charged after each of them; a caller who used more than its share must wait, and one who used more than half of
 * it is counted among the costly calls.
 */
@ApplicationScoped
class CallLimits {

    /** A caller who asks for nothing in this time has its share back in any case. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** A call waits this long for a place, so that a client may send a few short calls together. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** Calls that wait occupy a thread each. */
    private static final int MOST_THAT_WAIT = 20;

    /** A short transaction costs nothing. */
    private static final long FREE_MILLIS = 100;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final long millisAMinute;
    private final LoadingCache<String, Bucket> budgets;
    private final LoadingCache<String, Places> callers;
    private final LoadingCache<String, Places> authorities;
    private final Limit costly;

    CallLimits(CallLimitSettings settings) {
        millisAMinute = TimeUnit.SECONDS.toMillis(settings.secondsAMinute());
        budgets = Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).build(caller -> budget());
        callers = cache("You have", settings.atOnceOfOneCaller(), settings.costlyAtOnceOfOneCaller());
        authorities =
                cache("Your authority has", settings.atOnceOfOneAuthority(), settings.costlyAtOnceOfOneAuthority());
        costly = new Limit("All callers together have", "costly calls", settings.costlyAtOnce());
    }

    private Bucket budget() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(millisAMinute).refillGreedy(millisAMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static LoadingCache<String, Places> cache(String whose, int calls, int costlyCalls) {
        return Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(key ->
                        new Places(new Limit(whose, "calls", calls), new Limit(whose, "costly calls", costlyCalls)));
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

        void take(long until) {
            try {
                if (free.getQueueLength() < MOST_THAT_WAIT
                        && free.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw tooMany(
                    "%s as many %s under way as may be at once (%d)".formatted(whose, what, most), RETRY_AFTER_SECONDS);
        }
    }

    /** The places of a caller or an own authority. */
    private record Places(Limit calls, Limit costlyCalls) {}

    /** Places that a call has taken. */
    static final class TakenPlaces implements AutoCloseable {

        private final List<Semaphore> places = new ArrayList<>();

        @Override
        public void close() {
            places.forEach(Semaphore::release);
            places.clear();
        }
    }

    /**
     * Takes the places of a call; the problem too-many if one of them is not free in time.
     *
     * @param caller issuer and subject of the token, separated by a bar
     */
    TakenPlaces admit(String caller, Sight sight, boolean isCostly) {
        var budget = budgets.get(caller);
        var left = budget.getAvailableTokens();
        if (left <= 0) {
            var nanos = budget.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            throw tooMany(
                    "Your calls used the database for more than %d seconds a minute"
                            .formatted(TimeUnit.MILLISECONDS.toSeconds(millisAMinute)),
                    TimeUnit.NANOSECONDS.toSeconds(nanos) + 1);
        }
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        var taken = new TakenPlaces();
        try {
            for (var limit : limits(caller, sight, isCostly || left < millisAMinute / 2)) {
                limit.take(until);
                taken.places.add(limit.free);
            }
        } catch (ProblemException e) {
            taken.close();
            throw e;
        }
        return taken;
    }

    /** A call that waits for a costly place has no place of its authority, which others need. */
    private List<Limit> limits(String caller, Sight sight, boolean isCostly) {
        var own = callers.get(caller);
        var executing = sight.isOfTheOffice() ? "" : "|" + sight.executingAuthority();
        var shared = sight.authorities().stream()
                .map(code -> authorities.get(code + executing))
                .toList();
        var limits = new ArrayList<>(List.of(own.calls()));
        if (isCostly) {
            limits.add(own.costlyCalls());
            shared.forEach(places -> limits.add(places.costlyCalls()));
            limits.add(costly);
        }
        shared.forEach(places -> limits.add(places.calls()));
        return limits;
    }

    /** Charges a caller for the time of a transaction. */
    void charge(String caller, Duration used) {
        var millis = used.toMillis() - FREE_MILLIS;
        if (millis > 0) {
            budgets.get(caller).consumeIgnoringRateLimits(millis);
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
