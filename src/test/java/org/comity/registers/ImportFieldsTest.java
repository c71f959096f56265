package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.registers.words.RegisterColumn;
import org.junit.jupiter.api.Test;

/** The list of fields has every field and code that a mapping accepts. */
@QuarkusTest
class ImportFieldsTest {

    private static List<Map<String, Object>> fields(Office office) {
        return office.calling()
                .get("/api/v1/import-fields")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void everyFieldIsListedInItsOrder() {
        assertThat(fields(Office.open()))
                .extracting(field -> field.get("field"))
                .isEqualTo(List.copyOf(RegisterColumn.allKeys()));
    }

    @Test
    void aMappingAcceptsEveryCodeThatIsListed() {
        var office = Office.open();
        for (var field : fields(office)) {
            if (field.get("codes") instanceof List<?> codes) {
                for (var code : codes) {
                    var mapping = SampleMapping.of(Map.of())
                            .with("values", Map.of(String.valueOf(field.get("field")), Map.of("a word", code)));
                    assertThat(office.save(
                                            "codes-"
                                                    + field.get("field")
                                                            .toString()
                                                            .toLowerCase(java.util.Locale.ROOT) + "-"
                                                    + code.toString()
                                                            .toLowerCase(java.util.Locale.ROOT)
                                                            .replace('_', '-'),
                                            mapping.json())
                                    .statusCode())
                            .as(field.get("field") + " " + code)
                            .isBetween(200, 201);
                }
            }
        }
    }

    @Test
    void everyPartWithColumnsIsListedWithItsFieldsAndCodes() {
        var parts = Office.open()
                .calling()
                .get("/api/v1/import-fields/records")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(parts.getList("items.part"))
                .containsExactlyInAnyOrder(
                        "person",
                        "measure",
                        "charge",
                        "custody_span",
                        "court_phase",
                        "surrender",
                        "asset",
                        "asset_event");
        assertThat(parts.getList("items.find { it.part == 'asset_event' }.fields.findAll { it.needed }.field"))
                .containsExactly("assetNo", "kind");
        assertThat(parts.getString("items.find { it.part == 'charge' }.fields.find { it.field == 'personNo' }.names"))
                .isEqualTo("person");
        assertThat(parts.getList("items.find { it.part == 'custody_span' }.fields.find { it.field == 'title' }.codes"))
                .isNotEmpty();
        assertThat(parts.getList("items.part"))
                .as("a part comes behind those that it names")
                .satisfies(order -> assertThat(order.indexOf("asset")).isLessThan(order.indexOf("asset_event")));
    }

    @Test
    void aWrongFieldOrCodeOfAMappingNamesTheNearestOne() {
        var office = Office.open();
        office.save(
                        "wrong",
                        SampleMapping.of(Map.of("groun", "Motif"))
                                .with(
                                        "values",
                                        Map.of(
                                                "ground", Map.of("nacionalidad", "RF_NATIONALTY"),
                                                "counterpart", Map.of("Alemania", "GER"),
                                                "outcome", Map.of("negada", "REFUSD")))
                                .json())
                .then()
                .statusCode(422)
                .body(
                        "errors.find { it.field == '/columns/groun' }.detail.contains('did you mean ground?')",
                        equalTo(true))
                .body(
                        "errors.find { it.field == '/values/ground/nacionalidad' }.detail.endsWith('; did you mean RF_NATIONALITY?')",
                        equalTo(true))
                .body(
                        "errors.find { it.field == '/values/counterpart/Alemania' }.detail.endsWith('; did you mean DEU?')",
                        equalTo(true))
                .body(
                        "errors.find { it.field == '/values/outcome/negada' }.detail.endsWith('; did you mean REFUSED?')",
                        equalTo(true));
        office.dryRun("ref,direction,kind,country,received\nA/1,in,EXT,GER,2024-02-01\n", null)
                .then()
                .body("faults.code", contains("UNKNOWN_COUNTRY"))
                .body("faults[0].suggestions[0]", equalTo("DEU"));
    }
}
