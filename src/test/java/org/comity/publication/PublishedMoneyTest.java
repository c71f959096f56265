package org.comity.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Amounts of assets in a published edition. */
@QuarkusTest
class PublishedMoneyTest {

    private final Callers callers = Callers.ofFreshAuthority();

    private void frozen(String amount, String currency) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance());
        file.act("/assets", Map.of("kind", "CASH", "description", "Notes")).expecting(201);
        file.act(
                        "/asset-events",
                        Map.of(
                                "assetNo",
                                1,
                                "kind",
                                "FREEZE",
                                "day",
                                "2025-03-20",
                                "freezeBasis",
                                "FOREIGN_ORDER",
                                "until",
                                "2025-12-31",
                                "value",
                                Map.of("amount", new BigDecimal(amount), "currency", currency, "estimated", false)))
                .expecting(201);
    }

    private JsonNode edition() {
        SampleRelease.planned(callers, "money", "2025-01-01", "2025-12-31").published(Map.of());
        return new Api("")
                .get("/api/v1/published/" + callers.authority()
                        + "/money/editions/1/data?table=assets-frozen&direction=TOTAL")
                .expecting(200)
                .at("/tables/0/cells");
    }

    private static List<String> cells(JsonNode cells, String currency, String measure) {
        var found = new ArrayList<String>();
        for (var cell : cells) {
            var categories = cell.path("categories");
            if (categories.path(2).asText().equals(currency)
                    && categories.path(3).asText().equals(measure)) {
                found.add(cell.path("value").asText() + cell.path("statuses"));
            }
        }
        return found;
    }

    @Test
    void eachCurrencyHasItsAmountAndAllTogetherHaveNone() {
        for (var i = 0; i < 6; i++) {
            frozen("1000.5" + i, "EUR");
            frozen("20000", "JPY");
        }

        var cells = edition();

        assertThat(cells(cells, "EUR", "AMOUNT")).containsExactly("6003.15[\"PROVISIONAL\"]");
        assertThat(cells(cells, "JPY", "AMOUNT")).containsExactly("120000[\"PROVISIONAL\"]");
        assertThat(cells(cells, "TOTAL", "COUNT")).containsExactly("12[\"PROVISIONAL\"]");
        assertThat(cells.toString()).doesNotContain("126003");
        assertThat(cells(cells, "TOTAL", "AMOUNT")).singleElement().asString().contains("NOT_APPLICABLE");
    }

    @Test
    void anAmountThatOneRequestDominatesIsHidden() {
        frozen("1000000.00", "EUR");
        for (var i = 0; i < 7; i++) {
            frozen("100.00", "EUR");
        }

        var cells = edition();

        assertThat(cells(cells, "EUR", "AMOUNT")).singleElement().asString().contains("HIDDEN");
        assertThat(cells(cells, "EUR", "COUNT")).singleElement().asString().startsWith("8");
    }
}
