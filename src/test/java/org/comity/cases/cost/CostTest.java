package org.comity.cases.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** The requested State bears ordinary costs, and the States consult on others. UNCAC article 46(28). */
@QuarkusTest
class CostTest {

    @Test
    void aCostThatTheRequestingStateBearsNeedsAConsultation() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var refused =
                file.act("/costs", cost("REQUESTING_STATE", "1200.50", "EUR")).expecting(422);
        var agreed = new LinkedHashMap<>(cost("REQUESTING_STATE", "1200.50", "EUR"));
        agreed.put("consultedOn", "2025-03-07");
        agreed.put("agreement", "Each State bears its own experts");

        assertThat(refused.texts("/errors", "field")).containsExactly("/consultedOn");
        assertThat(refused.text("/errors/0/detail")).contains("UNCAC article 46(28)");
        assertThat(file.act("/costs", agreed).expecting(201).text("/value/currency"))
                .isEqualTo("EUR");
    }

    @Test
    void anAmountHasTheDecimalsOfItsCurrency() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(file.act("/costs", cost("REQUESTED_STATE", "10.5", "JPY"))
                        .expecting(422)
                        .texts("/errors", "field"))
                .containsExactly("/value/amount");
        assertThat(file.act("/costs", cost("REQUESTED_STATE", "10.5", "XYZ"))
                        .expecting(422)
                        .texts("/errors", "field"))
                .containsExactly("/value/currency");
    }

    private static Map<String, Object> cost(String bearer, String amount, String currency) {
        return Map.of(
                "kind",
                "EXPERT",
                "borneBy",
                bearer,
                "day",
                "2025-03-10",
                "value",
                Map.of("amount", Double.valueOf(amount), "currency", currency, "estimated", false));
    }
}
