package org.comity.base.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The path of a denied call, as the log and the audit trail have it. */
class PlainPathTest {

    @Test
    void theSecretOfACalendarIsLeftOut() {
        var secret = "aB3_-".repeat(8) + "xyz";

        assertThat(secret).hasSize(43);
        for (var ending : new String[] {"", ".ics", ".ICS", "/", "?"}) {
            assertThat(DeniedAccess.plain("/api/v1/calendar/" + secret + ending))
                    .isEqualTo("/api/v1/calendar/-" + ending);
        }
        assertThat(DeniedAccess.plain(secret + ".ics")).isEqualTo("-.ics");
    }

    @Test
    void identifiersAndCodesRemain() {
        var path = "/api/v1/requests/" + UUID.randomUUID() + "/links/PROSECUTOR-1";

        assertThat(DeniedAccess.plain(path)).isEqualTo(path);
    }

    @Test
    void noCharacterForgesALine() {
        assertThat(DeniedAccess.plain("/api/v1/x\nINFO y")).isEqualTo("/api/v1/x?INFO?y");
    }
}
