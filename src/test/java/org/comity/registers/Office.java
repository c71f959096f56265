package org.comity.registers;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.sample.Api;
import org.comity.sample.SampleRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** An own authority of a test's own, with somebody who works there. */
record Office(String code, String token) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");

    /** A new office, set up. */
    static Office open() {
        var code = "IMPORTS-" + NUMBER.incrementAndGet();
        var token = DevTokens.local()
                .sign(DevUser.of(
                        "worker-" + code.toLowerCase(java.util.Locale.ROOT),
                        "Worker",
                        code,
                        "caseworker",
                        "supervisor",
                        "statistician",
                        "administrator"));
        new Api(token)
                .put("/api/v1/authorities/" + code, Map.of("name", code, "country", "AUS", "zoneId", ZONE.getId()))
                .expecting(200);
        return new Office(code, token);
    }

    /** The present day in the zone of the office, which is the next day already for a part of a European day. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(ZONE));
    }

    /** The same office with another supervisor. */
    Office second() {
        return as("second", "supervisor");
    }

    /** The same office with another person. */
    Office as(String name, String... roles) {
        var token = DevTokens.local()
                .sign(DevUser.of(name + "-" + code.toLowerCase(java.util.Locale.ROOT), name, code, roles));
        return new Office(code, token);
    }

    RequestSpecification calling() {
        return new Api(token).call();
    }

    /** Registers a request by the API; returns its identifier. */
    String registered(SampleRequest request) {
        return calling()
                .contentType("application/json")
                .body(request)
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response dryRun(byte[] file, @Nullable String mapping) {
        var call = calling().multiPart("file", "register.csv", file, "text/csv");
        return (mapping == null ? call : call.multiPart("mapping", mapping)).post("/api/v1/imports");
    }

    Response dryRun(String file, @Nullable String mapping) {
        return dryRun(file.getBytes(StandardCharsets.UTF_8), mapping);
    }

    /** A dry run by the name of a saved mapping. */
    Response dryRunBy(String mappingName, byte[] file) {
        return calling()
                .multiPart("file", "register", file, "application/octet-stream")
                .multiPart("mappingName", mappingName)
                .post("/api/v1/imports");
    }

    Response save(String mappingName, String mapping, String... ifMatch) {
        var call = calling().contentType("application/json").body(mapping);
        return (ifMatch.length == 0 ? call : call.header("If-Match", ifMatch[0]))
                .put("/api/v1/import-mappings/" + mappingName);
    }

    Response confirm(String field, String word, String meaning) {
        return calling()
                .contentType("application/json")
                .body(Map.of("field", field, "word", word, "meaning", meaning))
                .post("/api/v1/import-dictionary");
    }

    /** Commits an import; by another supervisor if it has late endings. */
    Response commit(Response dryRun) {
        Integer late = dryRun.path("lateEndings");
        return commit(late != null && late > 0 ? second() : this, dryRun);
    }

    /** Somebody of the office commits an import. */
    static Response commit(Office who, Response dryRun) {
        return who.calling()
                .contentType("application/json")
                .header("If-Match", dryRun.header("ETag"))
                .body(Map.of("sha256", dryRun.path("sha256")))
                .post("/api/v1/imports/" + dryRun.path("id") + "/commit");
    }

    /** How many rows of a table the office has, seen by the superuser. */
    long count(String table) {
        return number("select count(*) from " + table + " where authority = '" + code + "'");
    }

    static long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The first value a query gives, seen by the superuser. */
    static String text(String query) {
        var url = ConfigProvider.getConfig().getValue("comity.dev.superuser-url", String.class);
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
