package org.comity.cases.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A State claims property before the courts of another one, without a request. UNCAC article 53. */
@QuarkusTest
class DirectRecoveryTest {

    @Test
    void aClaimIsFiledAndDecided() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/direct-recoveries", claim("PENDING", null)).expecting(201);

        var decided = file.act(
                        "/direct-recoveries/1/correction",
                        Map.of("corrected", claim("GRANTED", "2025-03-14"), "reason", "The court decided"))
                .expecting(200);

        assertThat(decided.text("/outcome")).isEqualTo("GRANTED");
        assertThat(decided.text("/day")).isEqualTo("2025-03-10");
        assertThat(decided.at("/value/amount").decimalValue()).isEqualByComparingTo("250000");
    }

    @Test
    void aDecisionHasItsDayAndAPendingProceedingHasNone() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(file.act("/direct-recoveries", claim("GRANTED", null))
                        .expecting(422)
                        .texts("/errors", "field"))
                .containsExactly("/decidedOn");
        assertThat(file.act("/direct-recoveries", claim("PENDING", "2025-03-14"))
                        .expecting(422)
                        .texts("/errors", "field"))
                .containsExactly("/decidedOn");
    }

    private static Map<String, Object> claim(String outcome, @Nullable String decidedOn) {
        var claim = new LinkedHashMap<String, Object>(Map.of(
                "kind",
                "DAMAGES",
                "court",
                "Commercial court of Vienna",
                "outcome",
                outcome,
                "day",
                "2025-03-10",
                "value",
                Map.of("amount", 250000, "currency", "EUR", "estimated", true)));
        if (decidedOn != null) {
            claim.put("decidedOn", decidedOn);
        }
        return claim;
    }
}
