package org.comity.publication.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;
import org.comity.base.time.MovableNow;
import org.comity.publication.SampleLevel;
import org.comity.publication.SampleRelease;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.AtOnce;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The evidence pack of an edition, by HTTP alone. */
@QuarkusTest
class EvidencePackTest {

    private static final String NEW_REQUESTS = "[\"2025\",\"INCOMING\",\"TOTAL\",\"NEW\",\"COUNT\"]";

    private final Callers callers = Callers.ofFreshAuthority();

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    private SampleRelease planned() {
        return SampleRelease.planned(callers, "evidence", "2025-01-01", "2025-12-31");
    }

    private static String address(SampleRelease release, int edition) {
        return release.edition(edition) + "/evidence-pack";
    }

    private static byte[] pack(Api who, SampleRelease release, int edition) {
        return who.call("Prefer", "wait=60")
                .get(address(release, edition))
                .then()
                .statusCode(200)
                .header("Content-Type", "application/zip")
                .extract()
                .asByteArray();
    }

    private static Map<String, String> files(byte[] pack) {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static String file(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private SampleCase acknowledged(String partner) {
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", partner));
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        return file;
    }

    private List<SampleCase> acknowledged(int number) {
        return Stream.generate(() -> acknowledged("FRA")).limit(number).toList();
    }

    private void withdrawn(String partner) {
        acknowledged(partner).take("WITHDRAW", "occurredAt", "2025-03-20");
    }

    /**
     * Two large partners in one part of Europe, and one in Asia whose cells are small. Those of Africa and America are hidden with them: with
     * one of them alone, that State would subtract its own requests.
     *
     * @return the pending requests of the large partners
     */
    private List<SampleCase> office() {
        var pending = new ArrayList<SampleCase>();
        for (var i = 0; i < 6; i++) {
            for (var partner : List.of("FRA", "DEU", "FRA", "DEU", "FRA", "DEU", "FRA", "DEU")) {
                pending.add(acknowledged(partner));
                withdrawn(partner);
            }
            for (var partner : List.of("KEN", "BRA")) {
                acknowledged(partner);
                withdrawn(partner);
            }
        }
        for (var i = 0; i < 3; i++) {
            acknowledged("JPN");
        }
        return pending;
    }

    private void raise(SampleCase file, String level) {
        new SampleLevel(callers, file).raise(level);
    }

    private void lower(SampleCase file) {
        new SampleLevel(callers, file).lower();
    }

    @Test
    void theEvidencePackHasFiguresDefinitionsReturnsChangesTracesAndHashes() {
        acknowledged("FRA");
        var release = planned();
        release.published(Map.of());

        var files = files(pack(release.drafter(), release, 1));

        assertThat(files)
                .containsKeys(
                        "README.md",
                        "figures/edition.xlsx",
                        "figures/data-package.zip",
                        "definitions.md",
                        "returns/fatf-r33-io2.xlsx",
                        "returns/uncac-self-assessment.xlsx",
                        "changes.csv",
                        "traces.csv",
                        "SHA256SUMS");
        assertThat(file(files, "README.md"))
                .contains("Edition: 1 of `evidence`", "Days: 2025-01-01 to 2025-12-31", "Citation: ", "Licence: ")
                .contains(files.keySet().stream()
                        .filter(name -> !name.equals("README.md"))
                        .toList());
        assertThat(file(files, "definitions.md")).contains("Requests received", "- Population: ", "`flow`");
        assertThat(file(files, "SHA256SUMS").lines())
                .containsExactlyElementsOf(files.entrySet().stream()
                        .filter(one -> !one.getKey().equals("SHA256SUMS"))
                        .map(one -> DigestUtils.sha256Hex(one.getValue().getBytes(StandardCharsets.ISO_8859_1)) + "  "
                                + one.getKey())
                        .toList());
        assertThat(callers.auditor()
                        .get("/api/v1/audit?limit=50")
                        .expecting(200)
                        .texts("/items", "act"))
                .contains("MAKE_EVIDENCE_PACK");
    }

    /** Five requests of a part of Europe are left out, since each of them was restricted once. */
    @Test
    void tracesAreOfRequestsThatNoHiddenCellCountsAndAreMadeOnce() {
        var pending = office();
        pending.subList(0, 3).forEach(file -> raise(file, "RESTRICTED"));
        pending.subList(0, 3).forEach(this::lower);
        var release = planned();
        release.published(Map.of());
        now.passes(Duration.ofHours(1));
        pending.subList(3, 5).forEach(file -> raise(file, "RESTRICTED"));
        pending.subList(3, 5).forEach(this::lower);

        var first = files(pack(release.approver(), release, 1));

        var readme = file(first, "README.md");
        var lines = file(first, "traces.csv").lines().skip(1).toList();
        assertThat(readme).contains("INCOMING: 91 traces, grouped by `KIND_SUBREGION_YEAR`; 32 requests are left out.");
        assertThat(lines).hasSize(91).isSorted();
        assertThat(lines.stream().map(line -> Arrays.asList(line.split(",")).subList(0, 6)))
                .containsOnly(
                        List.of("INCOMING", "MLA", "155", "Western Europe", "2025", "PENDING"),
                        List.of("INCOMING", "MLA", "155", "Western Europe", "2025", "ENDED_OTHERWISE"));
        assertThat(Stream.of("traces.csv", "README.md").map(name -> file(first, name)))
                .noneMatch(text -> text.contains("MLA-IN/") || text.contains("FRA") || text.contains("2025-03"));

        raise(pending.get(9), "RESTRICTED");
        withdrawn("FRA");

        assertThat(differing(first, files(pack(release.drafter(), release, 1)))).isEmpty();
        assertThat(differing(first, files(pack(callers.auditor(), release, 1)))).isEmpty();
    }

    /** Two files of traces that differ by one request would show what became of it. */
    @Test
    void anotherEditionWithCommonDaysHasNoTraces() {
        acknowledged(6);
        var release = planned();
        release.published(Map.of());
        acknowledged("DEU");
        release.published(Map.of("reason", "A request was registered late"));
        var again = SampleRelease.planned(callers, "again", "2025-01-01", "2025-12-31");
        again.published(Map.of());
        var before = SampleRelease.planned(callers, "before", "2023-01-01", "2024-12-31");
        before.published(Map.of());

        assertThat(requests(pack(release.drafter(), release, 2))).isEqualTo(7);
        for (var without : List.of(pack(release.drafter(), release, 1), pack(release.drafter(), again, 1))) {
            assertThat(file(files(without), "README.md"))
                    .contains("This edition has no traces: another edition with common days has them");
            assertThat(file(files(without), "traces.csv").lines()).hasSize(1);
        }
        assertThat(file(files(pack(release.drafter(), before, 1)), "README.md"))
                .doesNotContain("This edition has no traces");
    }

    /** It was restricted when it was counted, and counted all the same, because the first edition counted it. */
    @Test
    void aRequestThatStayedCountedIsLeftOutAndNotMissing() {
        acknowledged(6);
        var file = acknowledged("FRA");
        split(acknowledged("FRA"));
        var release = planned();
        release.published(Map.of());
        raise(file, "RESTRICTED");
        now.passes(Duration.ofHours(1));
        release.published(Map.of("reason", "A request was registered late"));
        now.passes(Duration.ofHours(1));
        lower(file);

        var pack = pack(release.drafter(), release, 2);

        assertThat(requests(pack)).isEqualTo(8).isEqualTo(requestsOfFlow(release, 2));
    }

    /** It waited when the first edition was counted; that the second one counted it does not change the first. */
    @Test
    void aRequestThatALaterEditionCountedIsMissing() {
        acknowledged(6);
        var file = acknowledged("FRA");
        raise(file, "SEALED");
        now.passes(Duration.ofHours(1));
        var release = planned();
        release.published(Map.of());
        lower(file);
        now.passes(Duration.ofHours(1));
        release.published(Map.of("reason", "A request was registered late"));
        raise(file, "SEALED");

        var pack = pack(release.drafter(), release, 1);

        assertThat(requestsOfFlow(release, 2)).isEqualTo(7);
        assertThat(requests(pack)).isEqualTo(6).isEqualTo(requestsOfFlow(release, 1));
    }

    private static void split(SampleCase file) {
        file.act(
                        file.callers().supervisor(),
                        "/split",
                        Map.of("reason", "Two authorities will execute it", "summary", "The house search"))
                .expecting(201);
    }

    /** The requests received that a pack tells of: those with a trace and those that are left out. */
    private static int requests(byte[] pack) {
        var share = Pattern.compile("INCOMING: ([0-9]+|no) traces.*? ([0-9]+) requests are left out")
                .matcher(file(files(pack), "README.md"));
        assertThat(share.find()).isTrue();
        var traces = share.group(1).equals("no") ? 0 : Integer.parseInt(share.group(1));
        return traces + Integer.parseInt(share.group(2));
    }

    /** The new requests received by the table of stock and flow. */
    private int requestsOfFlow(SampleRelease release, int edition) {
        var cells = new Api("")
                .get("/api/v1/published/%s/%s/editions/%d/data?table=flow"
                        .formatted(callers.authority(), release.code(), edition))
                .expecting(200)
                .at("/tables/0/cells");
        for (var cell : cells) {
            if (cell.path("categories").toString().equals(NEW_REQUESTS)) {
                return cell.path("value").asInt();
            }
        }
        throw new AssertionError(NEW_REQUESTS);
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }

    @Test
    void onlyAPublishedEditionHasAPack() {
        var release = planned();
        var draft = release.drafted(release.drafter(), Map.of());
        release.drafter().get(address(release, 1)).expecting(409);
        release.drafter().get(address(release, 7)).expecting(404);
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        var published = release.published(Map.of());
        withdraw(release, published);

        release.drafter().get(address(release, 1)).expecting(410);
    }

    @Test
    void anotherAuthorityAndOtherRolesGetNone() {
        var release = planned();
        release.published(Map.of());

        Callers.ofFreshAuthority()
                .named("stan", "statistician")
                .get(address(release, 1))
                .expecting(404);
        callers.caseworker().get(address(release, 1)).expecting(403);
        new Api("").get(address(release, 1)).expecting(401);
        assertThat(release.drafter()
                        .get(address(release, 1) + "?colour=red")
                        .expecting(400)
                        .faults())
                .hasSize(1);
    }

    @Test
    void changesAreThoseSinceTheEditionBefore() {
        acknowledged("FRA");
        var release = planned();
        release.published(Map.of());
        acknowledged("FRA");
        release.published(Map.of("reason", "A request was registered late"));

        var pack = pack(release.drafter(), release, 2);

        assertThat(file(files(pack), "changes.csv").lines().collect(Collectors.joining("\n")))
                .contains("flow,\"2025,INCOMING,MLA,NEW,COUNT\",CHANGED,1,");
    }

    /** Changes a stored row, past the rule that it never changes. */
    private void rewrite(String statement) {
        try (var sql = Sql.superuser()) {
            sql.run("set session_replication_role = replica");
            assertThat(sql.run(statement, callers.authority())).isPositive();
        }
    }

    /** The hidden cells of a table of another version would be asked for by the present definition. */
    @Test
    void anEditionWithATableOfAnotherVersionHasNoTraces() {
        for (var article : List.of("15", "15", "16", "16", "18", "18", "23", "23", "23", "23", "23", "25")) {
            var offence = List.of(Map.of("article", article, "main", true));
            SampleCase.of(callers, SampleRequest.incomingAssistance().with("offences", offence));
        }
        var release = planned();
        release.published(Map.of());
        rewrite("""
                update edition_table set head = regexp_replace(head, '"version":[0-9]+', '"version":77')
                where authority = ?""");

        assertThat(file(files(pack(release.drafter(), release, 1)), "README.md"))
                .contains("its program of publication has changed since");
    }

    @Test
    void anEditionCanBeWithdrawnWhileItsPackIsMade() {
        acknowledged("FRA");
        var release = planned();
        var published = release.published(Map.of());
        try (var sql = Sql.superuser()) {
            sql.run("begin");
            sql.run("lock table fact_move in access exclusive mode");
            var job = release.drafter()
                    .get(address(release, 1), "Prefer", "respond-async")
                    .expecting(202)
                    .location();
            waitFor(() ->
                    sql.number("select count(*) from pg_locks where relation = 'fact_move'::regclass and not granted")
                            > 0);
            withdraw(release, published);
            sql.run("rollback");
            waitFor(() -> release.drafter().get(job).text("/state").equals("FAILED"));
            assertThat(release.drafter().get(job).at("/problem").toString()).contains("410");
            assertThat(sql.number("select count(*) from edition_trace where authority = ?", callers.authority()))
                    .isZero();
        }
    }

    @Test
    void twoFirstPacksAtOnceAreTheSame() {
        acknowledged("FRA");
        var release = planned();
        release.published(Map.of());

        var packs = AtOnce.each(List.of(release.drafter(), release.approver()), who -> files(pack(who, release, 1)));

        assertThat(differing(packs.getFirst(), packs.getLast())).isEmpty();
    }

    private static void waitFor(BooleanSupplier done) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(done::getAsBoolean);
    }

    private static void withdraw(SampleRelease release, Answer published) {
        release.withdraw(published, "A register was imported twice");
    }

    @Test
    void thePackOfAWithdrawnEditionIsGoneAtTheAddressOfItsJobToo() {
        acknowledged("FRA");
        var release = planned();
        var published = release.published(Map.of());
        var job = release.drafter()
                .get(address(release, 1), "Prefer", "respond-async")
                .expecting(202)
                .location();
        waitFor(() -> release.drafter().get(job).text("/state").equals("DONE"));
        release.drafter().get(job + "/result").expecting(200);

        withdraw(release, published);

        release.drafter().get(job + "/result").expecting(410);
        release.approver().get(job + "/result").expecting(410);
        release.drafter().get(job).expecting(200);
    }
}
