package org.comity.base.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Several nodes agree on how many jobs run at once, of all authorities and of one. */
@QuarkusTest
class TwoNodesTest {

    private static final String EXPORT = "/api/v1/requests/export";

    @Inject
    JobScheduler schedulers;

    @Inject
    JobSlots slots;

    @Inject
    Session session;

    @Test
    void twoNodesRunNoMoreThanOne() {
        var one = Callers.ofFreshAuthority().caseworker();
        var other = Callers.ofFreshAuthority().caseworker();
        var third = Callers.ofFreshAuthority().caseworker();
        var secondNode = schedulers.scheduler(List.of(), "second-node");
        secondNode.start();
        try (var locking = Sql.superuser()) {
            locking.run("begin");
            locking.run("lock table request in access exclusive mode");
            for (var caller : List.of(one, one, one, other, other, other)) {
                caller.get(EXPORT, "Prefer", "respond-async").expecting(202);
            }
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> states(one, other)
                            .equals(List.of("QUEUED", "QUEUED", "RUNNING", "RUNNING", "RUNNING", "RUNNING")));
            third.get(EXPORT, "Prefer", "respond-async").expecting(202);

            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Collections.frequency(states(one, other, third), "RUNNING") == 4);
            assertThat(Collections.frequency(states(one), "RUNNING")).isEqualTo(2);
            locking.run("rollback");

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> states(one, other, third).stream().allMatch("DONE"::equals));
        } finally {
            secondNode.stop();
        }
    }

    /** The places of a node that lost its power are free a minute later. */
    @Test
    void theDatabaseWatchesTheConnectionOfAJob() {
        var watched = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(slots.take(List.of("WATCHED"))).isTrue();
            return session.createNativeQuery("select current_setting('tcp_keepalives_idle')", String.class)
                    .getSingleResult();
        });

        assertThat(watched).isEqualTo("30");
    }

    private static List<String> states(Api... callers) {
        var states = new ArrayList<>(Stream.of(callers)
                .flatMap(caller -> caller.get("/api/v1/jobs").texts("/items", "state").stream())
                .toList());
        Collections.sort(states);
        return states;
    }
}
