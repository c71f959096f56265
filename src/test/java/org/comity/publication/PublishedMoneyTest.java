package org.comity.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleFreeze;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Amounts of assets in a published edition. */
@QuarkusTest
class PublishedMoneyTest {

    private final Callers callers = Callers.ofFreshAuthority();

    private void frozen(String amount, String currency) {
        SampleFreeze.of(callers, amount, currency);
    }

    private SampleRelease release() {
        return SampleRelease.planned(callers, "money", "2025-01-01", "2025-12-31");
    }

    private JsonNode edition() {
        release().published(Map.of());
        return edition(1);
    }

    private JsonNode edition(int no) {
        return new Api("")
                .get("/api/v1/published/" + callers.authority() + "/money/editions/" + no
                        + "/data?table=assets-frozen&direction=TOTAL")
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

    /** Both amounts are safe alone; the difference is what the seventh request froze. */
    @Test
    void oneMoreRequestIsNotFoundBySubtractionOfEditions() {
        for (var i = 0; i < 6; i++) {
            frozen("1000.5" + i, "EUR");
            frozen("20000", "JPY");
        }
        var release = release();
        release.published(Map.of());
        frozen("1100.00", "EUR");

        release.published(Map.of("reason", "A request was entered late"));

        assertThat(cells(edition(1), "EUR", "AMOUNT")).containsExactly("6003.15[\"PROVISIONAL\"]");
        assertThat(cells(edition(2), "EUR", "AMOUNT"))
                .singleElement()
                .asString()
                .contains("HIDDEN");
        assertThat(cells(edition(2), "EUR", "COUNT")).singleElement().asString().startsWith("7");
        assertThat(cells(edition(2), "JPY", "AMOUNT"))
                .singleElement()
                .asString()
                .startsWith("120000");
    }

    /** Who knows the identifier of a request does not find its row; a later edition finds it, and another office has another name. */
    @Test
    void aContributorLeadsToNoRequestAndIsTheSameInLaterEditions() {
        for (var i = 0; i < 6; i++) {
            frozen("1000.5" + i, "EUR");
        }
        var release = release();
        release.published(Map.of());
        release.published(Map.of("reason", "Once more"));
        var other = Callers.ofFreshAuthority();
        SampleRelease.planned(other, "money", "2025-01-01", "2025-12-31");
        try (var office = Sql.application().actingFor(callers.authority(), "").as("forger", Instant.now());
                var theirs = Sql.application().actingFor(other.authority(), "").as("forger", Instant.now())) {
            var requests = office.column("select id::text from request where authority = ?", callers.authority());
            var digests = requests.stream()
                    .map(id -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.US_ASCII))
                            .toString())
                    .toList();
            var of =
                    "select distinct c.contributor::text from edition_contribution c join edition e on e.id = c.edition_id"
                            + " where e.release_id = ?::uuid and e.no = ? order by 1";
            var contributors = office.column(of, release.id(), 1);

            assertThat(contributors)
                    .hasSize(6)
                    .doesNotContainAnyElementsOf(requests)
                    .doesNotContainAnyElementsOf(digests)
                    .isEqualTo(office.column(of, release.id(), 2));
            var named = "select contributor::text from contributors_of(?, array[?::uuid])";
            assertThat(contributors).containsAll(office.column(named, callers.authority(), digests.getFirst()));
            assertThat(contributors)
                    .doesNotContainAnyElementsOf(theirs.column(named, other.authority(), digests.getFirst()));
            assertThatThrownBy(() -> theirs.column(named, callers.authority(), digests.getFirst()))
                    .hasMessageContaining("P0001");
        }
    }

    @Test
    void contributionsAreFrozenAndStayInTheOffice() {
        for (var i = 0; i < 6; i++) {
            frozen("1000.5" + i, "EUR");
        }
        var release = release();
        release.published(Map.of());
        try (var office = Sql.application().actingFor(callers.authority(), "").as("forger", Instant.now());
                var nobody = Sql.application()) {
            var rows = "select count(*) from edition_contribution c join edition e on e.id = c.edition_id"
                    + " where c.table_code = 'assets-frozen' and e.release_id = ?::uuid";
            assertThat(office.number(rows, release.id())).isPositive();
            assertThat(nobody.number(rows, release.id())).isZero();
            assertThatThrownBy(() -> office.run(
                            "delete from edition_contribution where edition_id in (select id from edition where release_id = ?::uuid)",
                            release.id()))
                    .hasMessageStartingWith("42501 ");
        }
    }
}
