package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures count the grounds, bodies, bases and events of older registers. */
@QuarkusTest
class RegisterFiguresTest {

    private static final String OF_2024 = "&direction=INCOMING&kind=EXTRADITION&from=2024-01-01&to=2024-12-31";

    private static Office office(String register, SampleMapping mapping) {
        var office = Office.open();
        var dryRun = office.dryRun(register, mapping.json());
        dryRun.then().statusCode(201).body("faults", hasSize(0));
        office.commit(dryRun).then().statusCode(200);
        return office;
    }

    private static SampleMapping incoming() {
        return SampleMapping.of(Map.of()).constants(Map.of("direction", "INCOMING", "kind", "EXTRADITION"));
    }

    private static ValidatableResponse figures(Office office, String query) {
        return office.calling()
                .get("/api/v1/statistics/" + query + OF_2024)
                .then()
                .statusCode(200);
    }

    @Test
    void theTableOfMilestonesCountsEvents() {
        var office = office(
                "ref,country,received,arrested,hearing\nA/1,USA,2024-02-01,2024-01-15,2024-03-01\nA/2,FRA,2024-02-01,2024-01-16,\n",
                incoming()
                        .with(
                                "milestones",
                                Map.of(
                                        "arrested",
                                        Map.of("step", "RECORD_ARREST"),
                                        "hearing",
                                        Map.of("event", "Hearing in court"))));

        figures(office, "milestones?by=none")
                .body("total.rows.find { it.row == 'RECORD_ARREST' }.total", equalTo(2))
                .body("total.rows.find { it.row == 'EVENT_Hearing in court' }.total", equalTo(1))
                .body("total.rows.find { it.row == 'EVENT_Hearing in court' }.title", equalTo("Hearing in court"));
        figures(office, "milestones?by=counterpart").body("groups.group", contains("FRA", "USA"));
        var other = Office.open();
        figures(other, "milestones?by=none")
                .body("total.rows.find { it.row == 'EVENT_Hearing in court' }", nullValue());
    }

    @Test
    void aMexicanShapeGivesTheTableOfRefusals() {
        var office = office(
                "Expediente,País,Fecha de recepción,Resultado,Fecha de conclusión,Causal de denegación,Negada por\n"
                        + "1,USA,2024-01-10,negada,2024-05-01,nacionalidad,Secretaría de Relaciones Exteriores\n"
                        + "2,USA,2024-01-11,negada,2024-05-02,nacionalidad,Juez\n"
                        + "3,USA,2024-01-12,negada por el ministro,2024-05-03,,\n",
                incoming().with("values", Map.of("ground", Map.of("nacionalidad", "RF_NATIONALITY"))));

        figures(office, "refusals?by=none")
                .body("columns.column", hasItems("CENTRAL_AUTHORITY", "COURT", "MINISTER"))
                .body("total.rows.find { it.row == 'RF_NATIONALITY' }.total", equalTo(2))
                .body("total.rows.find { it.row == 'NOT_RECORDED' }.total", equalTo(1));
    }

    @Test
    void requestsWithABasisInWordsAreListed() {
        var office = office(
                "ref,country,received,basis\nA/1,USA,2024-02-01,Act of 1927\nA/2,USA,2024-02-01,ECE\n", incoming());

        office.calling()
                .get("/api/v1/requests?legalBasis=NOT_IN_LAW_BOOK")
                .then()
                .statusCode(200)
                .body("items.reference", contains("A/1"));
    }

    @Test
    void aBasisInWordsIsAGroupThatSaysSo() {
        var office = office(
                "ref,country,received,basis\nA/1,USA,2024-02-01,Act of 1927\nA/2,USA,2024-02-01,ACT OF  1927\nA/3,USA,2024-02-01,Act of 1927\nA/4,USA,2024-02-01,ECE\n",
                incoming());

        figures(office, "statement?by=legalBasis")
                .body("groups.group", containsInAnyOrder("ECE", "NOT_IN_LAW_BOOK Act of 1927"))
                .body("groups.find { it.group.startsWith('NOT') }.title", equalTo("Act of 1927 (not in the law book)"));
        figures(office, "statement?by=legalBasis&asOf=" + Instant.now()).body("groups", hasSize(2));
    }

    @Test
    void everyTableOfGroupsHasCodeAndNameAndAMark() {
        var office = office("ref,country,received\nA/1,FRA,2024-02-01\n", incoming());

        for (var figure : new String[] {"statement?by=counterpart", "milestones?by=region", "refusals?by=region"}) {
            var answer = office.calling().get("/api/v1/statistics/" + figure + OF_2024 + "&format=csv");
            answer.then().statusCode(200);
            var text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
            assertThat(answer.header("Content-Type")).as(figure).containsIgnoringCase("charset=utf-8");
            assertThat(text).as(figure).startsWith("\uFEFFgroup,groupTitle,row,title,unit");
        }
        var text = new String(
                office.calling()
                        .get("/api/v1/statistics/milestones?by=region" + OF_2024 + "&format=csv")
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(text.lines().skip(1).findFirst().orElseThrow()).startsWith("150,Europe,");
    }

    @Test
    void partsOfAStateArePartners() {
        var office = office(
                "ref,country,received\nA/1,Scotland,2024-02-01\nA/2,England,2024-02-01\nA/3,Northern Ireland,2024-02-01\n",
                incoming());

        office.calling()
                .get("/api/v1/requests")
                .then()
                .body("items.counterpart", containsInAnyOrder("XSC", "XEW", "XNI"));
    }
}
