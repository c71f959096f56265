package org.comity.base.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comity.base.limits.CallLimits.TakenPlaces;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.Caller;
import org.comity.base.security.Role;
import org.junit.jupiter.api.Test;

/** No caller and no own authority takes every place. */
class CallLimitsTest {

    private static final Caller ANA = caller("ana", "A");
    private static final Caller ALMA = caller("alma", "A");
    private static final Caller BEN = caller("ben", "B");

    private record Few(
            int atOnceOfOneCaller,
            int atOnceOfOneAuthority,
            int costlyAtOnce,
            int costlyAtOnceOfOneAuthority,
            int costlyAtOnceOfOneCaller,
            int secondsAMinute)
            implements CallLimitSettings {}

    private final CallLimits limits = new CallLimits(new Few(2, 3, 3, 2, 1, 60));

    private static Caller caller(String name, String authority) {
        return new Caller(name, name, Set.of(Role.CASEWORKER), List.of(authority), null);
    }

    private static Payer payer(Caller caller) {
        return Payer.of(caller.id(), caller.sight(Instant.EPOCH));
    }

    private TakenPlaces admit(Caller caller, boolean costly) {
        return limits.admit(payer(caller), costly);
    }

    private ProblemException refused(Caller caller, boolean costly) {
        return tooMany(() -> admit(caller, costly).close());
    }

    private static long retryAfter(ProblemException problem) {
        return (Long) Objects.requireNonNull(problem.more().get(ProblemKind.RETRY_AFTER));
    }

    @Test
    void aCallerHasANumberOfCallsAtOnce() {
        var first = admit(ANA, false);
        admit(ANA, false);

        assertThat(refused(ANA, false)).hasMessageContaining("You have as many calls under way as may be at once (2)");
        admit(ALMA, false).close();

        first.close();
        admit(ANA, false).close();
    }

    @Test
    void anAuthorityHasANumberOfCallsAtOnceAndLeavesOthersAlone() {
        admit(ANA, false);
        admit(ANA, false);
        admit(ALMA, false);

        assertThat(refused(ALMA, false)).hasMessageContaining("Your authority has");
        admit(BEN, false).close();
    }

    @Test
    void anExecutingAuthorityHasPlacesOfItsOwn() {
        admit(ANA, false);
        admit(ANA, false);
        admit(ALMA, false);

        admit(new Caller("eve", "eve", Set.of(Role.EXECUTING_AUTHORITY), List.of("A"), "POLICE"), false)
                .close();
    }

    @Test
    void costlyCallsLeavePlacesForTheUsualOnes() {
        admit(ANA, true);
        admit(ALMA, true);

        assertThat(refused(ANA, true)).hasMessageContaining("You have as many costly calls");
        assertThat(refused(caller("anton", "A"), true)).hasMessageContaining("Your authority has as many costly calls");
        admit(caller("anton", "A"), false).close();
    }

    @Test
    void costlyCallsOfOneAuthorityLeaveThoseOfAnotherAPlace() {
        admit(ANA, true);
        admit(ALMA, true);
        admit(BEN, true);

        assertThat(refused(caller("bea", "B"), true)).hasMessageContaining("All callers together");
    }

    /** A call that was refused holds no place of those that it took on the way. */
    @Test
    void aRefusedCallHoldsNothing() {
        var costly = List.of(admit(ANA, true), admit(ALMA, true));
        refused(caller("anton", "A"), true);
        refused(caller("anton", "A"), true);
        costly.forEach(TakenPlaces::close);

        admit(caller("anton", "A"), true);
        admit(caller("anton", "A"), false).close();
    }

    @Test
    void whoUsedMoreThanItsTimeWaitsUntilItIsMadeGood() {
        limits.charge(payer(ANA), Duration.ofSeconds(90));

        var problem = refused(ANA, false);

        assertThat(problem).hasMessageContaining("more than 60 seconds a minute");
        assertThat(retryAfter(problem)).isBetween(25L, 31L);
        admit(ALMA, false).close();
    }

    @Test
    void whoUsedMoreThanHalfOfItsTimeHasThePlacesOfCostlyCalls() {
        limits.charge(payer(ANA), Duration.ofSeconds(40));
        admit(ANA, false);

        assertThat(refused(ANA, false)).hasMessageContaining("costly calls");
        assertThat(retryAfter(refused(ANA, false))).isEqualTo(5);
    }

    @Test
    void shortCallsCostNothing() {
        for (var call = 0; call < 10_000; call++) {
            limits.charge(payer(ANA), Duration.ofMillis(90));
        }

        admit(ANA, false);
        admit(ANA, false);
    }

    @Test
    void callersWithoutATokenHaveTheShareOfTheirAddress() {
        limits.charge(Payer.at("192.0.2.1"), Duration.ofMinutes(5));

        assertThat(tooMany(() -> limits.admit(Payer.at("192.0.2.1"), false)))
                .hasMessageContaining("more than 60 seconds a minute");
        limits.admit(Payer.at("192.0.2.2"), false).close();
        admit(ANA, false).close();
    }

    /** Many addresses together do not occupy the connections that offices need. */
    @Test
    void callersWithoutATokenHaveThePlacesOfOneAuthorityTogether() {
        for (var address : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2")) {
            limits.admit(Payer.at(address), false);
        }

        assertThat(tooMany(() -> limits.admit(Payer.at("192.0.2.1"), false))).hasMessageContaining("Your address has");
        assertThat(tooMany(() -> limits.admit(Payer.at("192.0.2.3"), false)))
                .hasMessageContaining("All callers without a token have");
        admit(ANA, false).close();
    }

    /** Each address has places of its own, for each of which calls may wait: a thread would wait for each of many addresses. */
    @Test
    void fewCallersWithoutATokenWaitFromHoweverManyAddresses() {
        var calls = new AtomicInteger();
        var waited = new AtomicInteger();
        for (var address : List.of("192.0.2.1", "192.0.2.1", "192.0.2.2")) {
            limits.admit(Payer.at(address), false);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call = 0; call < 20; call++) {
                for (var address = 1; address <= 20; address++) {
                    var payer = Payer.at("198.51.100." + address);
                    threads.execute(() -> {
                        var begun = System.nanoTime();
                        tooMany(() -> limits.admit(payer, false));
                        calls.incrementAndGet();
                        if (System.nanoTime() - begun > Duration.ofMillis(1800).toNanos()) {
                            waited.incrementAndGet();
                        }
                    });
                }
            }
            admit(ANA, false).close();
        }

        assertThat(calls).hasValue(400);
        assertThat(waited).hasValueBetween(1, 40);
    }

    @Test
    void longAnswersHaveThePlacesOfCostlyCallsEach() {
        var first = limits.admitAnswer(payer(ANA));
        admit(ANA, true).close();

        assertThat(tooMany(() -> limits.admitAnswer(payer(ANA)))).hasMessageContaining("You have as many long answers");
        limits.admitAnswer(payer(ALMA));
        assertThat(tooMany(() -> limits.admitAnswer(payer(caller("anton", "A")))))
                .hasMessageContaining("Your authority has");
        limits.admitAnswer(Payer.at("192.0.2.1"));
        assertThat(tooMany(() -> limits.admitAnswer(payer(BEN)))).hasMessageContaining("All callers together");
        first.close();
        limits.admitAnswer(payer(BEN)).close();
    }

    private static ProblemException tooMany(ThrowingCallable act) {
        var problem = catchThrowableOfType(ProblemException.class, act);
        assertThat(problem).isNotNull();
        assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY);
        return problem;
    }
}
