package org.comity.base.limit;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Each transaction of these tests has a connection of its own, as those of several nodes have. */
@QuarkusTest
class ConcurrencyLimitTest {

    private static final List<String> A = List.of("A");

    @Inject
    EntityManager entities;

    private final Callers callers = Callers.ofFreshAuthority();

    @Test
    void oneAuthorityHasTwoPlacesAndAllTogetherFourOnAllNodes() {
        assertThat(onANode(
                        A,
                        () -> onANode(A, () -> {
                            assertThat(mayBegin(A)).isFalse();
                            assertThat(mayBegin(List.of("A", "B"))).isFalse();
                            return onANode(List.of("B"), () -> onANode(List.of("C"), () -> mayBegin(List.of("D"))));
                        })))
                .isFalse();
    }

    @Test
    void anActThatEndedLeavesItsPlace() {
        for (var act = 0; act < 2 * RunningActs.MOST; act++) {
            assertThat(mayBegin(A)).isTrue();
        }
    }

    @Test
    void aCallerOfSeveralAuthoritiesCountsForEach() {
        assertThat(onANode(List.of("A", "B"), () -> onANode(A, () -> mayBegin(List.of("B")) && !mayBegin(A))))
                .isTrue();
    }

    @Test
    void aNodeThatIsKilledLeavesItsPlaces() {
        try (var superuser = Sql.superuser();
                var node = Sql.application()) {
            takeThePlacesOfTheAuthority(node);
            assertThat(mayBegin(List.of(callers.authority()))).isFalse();

            superuser.rows("select pg_terminate_backend(?)", node.number("select pg_backend_pid()"));

            await().atMost(Duration.ofSeconds(10)).until(() -> mayBegin(List.of(callers.authority())));
        }
    }

    @Test
    void aCallIsRefusedWhileAnotherNodeHasThePlaces() {
        var path = "/api/v1/history-verification";
        try (var node = Sql.application()) {
            takeThePlacesOfTheAuthority(node);

            var refused = callers.auditor().get(path).expecting(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            new Callers("ELSEWHERE-1").auditor().get(path).expecting(200);

            node.run("rollback");
            callers.auditor().get(path).expecting(200);
        }
    }

    private void takeThePlacesOfTheAuthority(Sql node) {
        node.run("begin");
        for (var place = 1; place <= RunningActs.MOST_OF_ONE_AUTHORITY; place++) {
            node.rows("select pg_advisory_xact_lock(?, ?)", RunningActs.group(callers.authority()), place);
        }
    }

    private boolean onANode(List<String> authorities, BooleanSupplier meanwhile) {
        return requiringNew().call(() -> {
            assertThat(new RunningActs(entities).begin(authorities)).isTrue();
            return meanwhile.getAsBoolean();
        });
    }

    private boolean mayBegin(List<String> authorities) {
        return requiringNew().call(() -> new RunningActs(entities).begin(authorities));
    }
}
