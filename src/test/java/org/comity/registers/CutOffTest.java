package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An ending after the cut-off day of an office is not imported by one person. */
@QuarkusTest
class CutOffTest {

    private static final String HEADING = "ref,direction,kind,counterpart,dated,received,outcome,outcomeOn\n";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Inject
    MovableNow now;

    private Office office;

    /** The office is recorded on the second of March, and imports a month later. */
    @BeforeEach
    void anOfficeOfAMonthAgo() {
        now.stopsAt(noon(FIRST));
        office = Office.open();
        now.stopsAt(noon(FIRST.plusDays(30)));
    }

    @AfterEach
    void restart() {
        now.isUsual();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Australia/Sydney")).toInstant();
    }

    private static String row(String reference, String outcome, String day) {
        return reference + ",INCOMING,MLA,FRA,2024-01-01,2024-01-05," + outcome + "," + day + "\n";
    }

    private Response read(String... rows) {
        var read = office.dryRun(HEADING + String.join("", rows), "{}");
        read.then().statusCode(201).body("faults", empty());
        return read;
    }

    private static void refused(Office who, Response read) {
        Office.commit(who, read)
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("second-person"))
                .body("errors[0].field", equalTo("lateEndings"));
    }

    private Response cutOff(Office who, Object day) {
        return who.calling()
                .contentType("application/json")
                .body(Map.of("day", day.toString(), "reason", "the register was kept until then"))
                .put("/api/v1/authorities/" + office.code() + "/import-cut-off");
    }

    private Response cutOff() {
        return office.calling().get("/api/v1/authorities/" + office.code() + "/import-cut-off");
    }

    @Test
    void anEndingAfterTheOfficeWasRecordedTakesAnotherSupervisor() {
        for (var outcome : new String[] {"REFUSED", "EXECUTED", "WITHDRAWN", "NO_LONGER_REQUIRED"}) {
            var read = read(row("A-" + outcome, outcome, "2026-03-03"), row("B-" + outcome, outcome, "2026-03-02"));
            read.then()
                    .body("cutOff", equalTo("2026-03-02"))
                    .body("lateEndings", equalTo(1))
                    .body("lateEndingRows", contains(2))
                    .body("warnings[0]", containsString("another supervisor"));

            refused(office, read);
            refused(office.as("clerk", "caseworker"), read);
            Office.commit(office.second(), read).then().statusCode(200).body("added", equalTo(2));
        }
    }

    @Test
    void endingsUpToTheCutOffAndOpenRequestsAreCommittedByOne() {
        var read = read(row("A", "REFUSED", "2026-03-02"), row("B", "", ""), row("C", "EXECUTED", ""));
        read.then().body("lateEndings", equalTo(0)).body("warnings", empty());

        Office.commit(office, read).then().statusCode(200).body("added", equalTo(3));
    }

    @Test
    void aLaterFileThatEndsAnOpenRequestTakesAnotherSupervisorWhateverItsDay() {
        Office.commit(office, read(row("A", "", ""), row("B", "REFUSED", "2025-01-01")))
                .then()
                .statusCode(200);
        for (var day : new String[] {"2025-02-01", "2026-03-20", ""}) {
            var later = read(row("A", "REFUSED", day), row("B", "REFUSED", "2025-01-01"));
            later.then().body("lateEndings", equalTo(1)).body("lateEndingRows", contains(2));
            refused(office, later);
        }
        var later = read(row("A", "REFUSED", "2025-02-01"));

        Office.commit(office.second(), later).then().statusCode(200);

        read(row("A", "REFUSED", "2025-02-01")).then().body("lateEndings", equalTo(0));
    }

    @Test
    void aSupervisorSetsTheCutOffAndTheHistoryKeepsWhoAndWhy() {
        cutOff().then().statusCode(200).body("day", equalTo("2026-03-02")).body("history", empty());
        cutOff(office.as("clerk", "caseworker"), "2026-03-10").then().statusCode(403);
        cutOff(office, "2026-04-02").then().statusCode(422).body("errors[0].code", equalTo("in-the-future"));

        cutOff(office.second(), "2026-03-10").then().statusCode(200);
        cutOff(office, "2026-03-05")
                .then()
                .statusCode(200)
                .body("day", equalTo("2026-03-05"))
                .body("usual", equalTo("2026-03-02"))
                .body("history.day", contains("2026-03-05", "2026-03-10"))
                .body("history.reason[0]", equalTo("the register was kept until then"));

        assertThat(Office.number("select count(*) from audit_entry where act = 'SET_IMPORT_CUT_OFF' and authority = '"
                        + office.code() + "'"))
                .isEqualTo(2);
    }

    @Test
    void aCutOffThatAnotherSetCounts() {
        cutOff(office.second(), "2026-03-10").then().statusCode(200);
        var read = read(row("A", "REFUSED", "2026-03-10"));
        read.then().body("cutOff", equalTo("2026-03-10")).body("lateEndings", equalTo(0));

        Office.commit(office, read).then().statusCode(200);
    }

    @Test
    void nobodySetsALaterCutOffForOnesOwnFile() {
        var read = read(row("A", "REFUSED", "2026-03-10"));
        cutOff(office, "2026-03-31").then().statusCode(200);

        refused(office, read);
        refused(office, read(row("A", "REFUSED", "2026-03-10")));
        cutOff(office.second(), "2026-03-31").then().statusCode(200);
        Office.commit(office, read).then().statusCode(200);
    }

    @Test
    void anEarlierCutOffOfOnesOwnBinds() {
        cutOff(office, "2026-01-01").then().statusCode(200);

        refused(office, read(row("A", "REFUSED", "2026-01-02")));
    }

    @Test
    void anotherAuthorityNeitherSeesNorSetsIt() {
        var strangers = Office.open();

        cutOff(strangers, "2026-03-10").then().statusCode(404);
        strangers
                .calling()
                .get("/api/v1/authorities/" + office.code() + "/import-cut-off")
                .then()
                .statusCode(404);
        new org.comity.sample.Api("none")
                .call()
                .get("/api/v1/authorities/" + office.code() + "/import-cut-off")
                .then()
                .statusCode(401);
    }
}
