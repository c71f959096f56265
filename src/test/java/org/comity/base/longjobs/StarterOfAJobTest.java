package org.comity.base.longjobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.base.longjobs.LongJob.Ordered;
import org.comity.base.security.Caller;
import org.comity.base.security.Role;
import org.junit.jupiter.api.Test;

/** A job runs with the rights that its starter has in the authorities of the job. */
class StarterOfAJobTest {

    private static final Caller SUPERVISOR_OF_ONE = new Caller(
            "issuer|sven",
            "sven",
            Set.of(Role.SUPERVISOR, Role.CASEWORKER),
            Map.of("A", Set.of(Role.SUPERVISOR), "B", Set.of(Role.CASEWORKER)),
            null,
            false);

    @Test
    void aRoleInTheAuthorityOfAJobIsNoRoleInAnother() {
        var starter = startedFor("A");

        assertThat(starter.in("A").has(Role.SUPERVISOR)).isTrue();
        assertThat(starter.in("B").has(Role.SUPERVISOR)).isFalse();
        assertThat(starter.sight(Instant.EPOCH).authorities()).containsExactly("A");
    }

    @Test
    void aJobForTwoAuthoritiesHasTheRolesOfBoth() {
        assertThat(startedFor("A", "B").roles()).isEmpty();
    }

    private static Caller startedFor(String... authorities) {
        var order = new Ordered(JobKind.REGISTER_EXPORT, List.of(authorities), "{}", null, null);
        return new LongJob(new UUID(0, 1), Instant.EPOCH, SUPERVISOR_OF_ONE, order).startedBy();
    }
}
