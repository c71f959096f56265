package org.comity.base.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.comity.sample.Callers;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** A later version of the program, or somebody else, may have written an act that this one does not know. */
@QuarkusTest
class UnknownActTest {

    @Test
    void aLineWithAnUnknownActIsShownWithItsTextAmongTheOthers() {
        var callers = Callers.ofFreshAuthority();
        try (var sql = Sql.application().actingFor(callers.authority(), "")) {
            sql.as("somebody", Instant.now());
            sql.run("""
                    insert into audit_entry (id, authority, at, caller, caller_name, roles, act, ground)
                    values (gen_random_uuid(), ?, now(), 'somebody', 'Somebody', 'caseworker', 'TAKE_STEP', 'KINSHIP')""", callers.authority());
        }

        var found = callers.auditor().get("/api/v1/audit").expecting(200);

        assertThat(found.texts("/items", "act")).containsExactlyInAnyOrder("UNKNOWN", "SET_UP_AUTHORITY");
        assertThat(found.texts("/items", "unknownAct")).containsExactlyInAnyOrder("TAKE_STEP", "");
        assertThat(found.texts("/items", "ground")).contains("KINSHIP");
    }

    @Test
    void everyActIsReadAsItIsWritten() {
        for (var act : Act.values()) {
            assertThat(Act.of(act.name())).isEqualTo(act);
        }
        assertThat(Act.of("TAKE_STEP")).isEqualTo(Act.UNKNOWN);
    }
}
