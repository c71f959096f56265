package org.comity.base.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private TakenPlaces admit(Caller caller, boolean costly) {
        return limits.admit(caller.id(), caller.sight(Instant.EPOCH), costly);
    }

    private ProblemException refused(Caller caller, boolean costly) {
        var problem = catchThrowableOfType(
                ProblemException.class, () -> admit(caller, costly).close());
        assertThat(problem).as("the refusal of %s", caller.name()).isNotNull();
        assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY);
        return problem;
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
        limits.charge(ANA.id(), Duration.ofSeconds(90));

        var problem = refused(ANA, false);

        assertThat(problem).hasMessageContaining("more than 60 seconds a minute");
        assertThat(retryAfter(problem)).isBetween(25L, 31L);
        admit(ALMA, false).close();
    }

    @Test
    void whoUsedMoreThanHalfOfItsTimeHasThePlacesOfCostlyCalls() {
        limits.charge(ANA.id(), Duration.ofSeconds(40));
        admit(ANA, false);

        assertThat(refused(ANA, false)).hasMessageContaining("costly calls");
        assertThat(retryAfter(refused(ANA, false))).isEqualTo(5);
    }

    @Test
    void shortCallsCostNothing() {
        for (var call = 0; call < 10_000; call++) {
            limits.charge(ANA.id(), Duration.ofMillis(90));
        }

        admit(ANA, false);
        admit(ANA, false);
    }
}
