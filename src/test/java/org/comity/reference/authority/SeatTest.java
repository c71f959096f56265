package org.comity.reference.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.comity.base.time.MovableNow;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The State and zone of an authority are cached for a minute; a change of another node is known after that. */
@QuarkusTest
class SeatTest {

    @Inject
    MovableNow now;

    private final Callers callers = Callers.ofFreshAuthority();

    @AfterEach
    void theTimeIsUsual() {
        now.isUsual();
    }

    @Test
    void aChangeThatAnotherNodeMadeIsKnownAfterAMinute() {
        register();
        try (var sql = Sql.superuser()) {
            // The change of another node had its second person there.
            sql.run("set session_replication_role = replica");
            sql.run("update authority set country = 'PRT', version = version + 1 where code = ?", callers.authority());
        }
        assertThat(counterpartIsRefused("PRT")).isFalse();

        now.passes(1);

        assertThat(counterpartIsRefused("PRT")).isTrue();
    }

    @Test
    void aChangeOfThisNodeIsKnownAtOnce() {
        register();
        callers.moveTo("PRT", "Europe/Lisbon");

        assertThat(counterpartIsRefused("PRT")).isTrue();
    }

    private void register() {
        callers.caseworker()
                .post(Api.REQUESTS, SampleRequest.incomingAssistance())
                .expecting(201);
    }

    /** No authority asks its own State. */
    private boolean counterpartIsRefused(String country) {
        return callers.caseworker()
                        .post(Api.REQUESTS, SampleRequest.incomingAssistance().with("counterpart", country))
                        .status()
                == 422;
    }
}
