package org.comity.cases.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.comity.base.time.MovableNow;
import org.comity.cases.part.record.RecordPart;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.PartSample;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every part has without a line of its own. A part that is new is found and tried here. */
@QuarkusTest
class PartsTest {

    private static final String EXECUTING = "PROSECUTOR-1";

    @Inject
    Parts parts;

    @Inject
    MovableNow now;

    @AfterEach
    void restart() {
        now.isUsual();
    }

    @Test
    void thePartsOfTheCodeAreThoseOfTheDatabaseInAFixedOrder() {
        var kinds = parts.all().stream().map(Part::kind).toList();

        assertThat(kinds.stream().map(PartKind::code)).startsWith("measure", "side_process", "link");
        try (var sql = Sql.superuser()) {
            assertThat(sql.column("select code || ' ' || records from part_kind"))
                    .containsExactlyInAnyOrderElementsOf(kinds.stream()
                            .map(kind -> kind.code() + " " + kind.records())
                            .toList());
        }
        assertThat(parts.all().stream().filter(RecordPart.class::isInstance))
                .as("parts whose records have numbers")
                .hasSameSizeAs(PartSample.all());
    }

    @Test
    void noTwoPartsHaveOnePriority() {
        assertThat(Arc.container().listAll(Part.class).stream()
                        .map(InstanceHandle::getBean)
                        .map(InjectableBean::getPriority))
                .as("parts of one priority have no order, and each build may answer another one")
                .doesNotHaveDuplicates();
    }

    @Test
    void theViewOfARequestCountsItsRecordsAndSaysWhereTheyAre() {
        var file = SampleCase.of(withoutRecords());
        var before = file.registered();
        var other = SampleCase.of(file.callers(), SampleRequest.incomingAssistance());
        file.open("CONSULTATION");
        file.link("SUPPLEMENTS", other);
        PartSample.all().forEach(part -> part.addTo(file));
        file.sendLetter("STATUS_NOTE");

        assertThat(counts(before)).containsOnly("0");
        assertThat(counts(file.view())).containsOnly("1");
        assertThat(other.view().texts("/parts", "count")).contains("1");
        file.view()
                .texts("/parts", "path")
                .forEach(path -> assertThat(file.callers()
                                .caseworker()
                                .get(path)
                                .expecting(200)
                                .at("/items"))
                        .as(path)
                        .hasSize(1));
    }

    private static List<String> counts(Answer view) {
        return view.texts("/parts", "count");
    }

    @Test
    void aRecordIsKnownFromTheInstantItWasRecorded() {
        for (var part : PartSample.all()) {
            now.isUsual();
            var file = SampleCase.of(withoutRecords());
            var early = Instant.now().plusSeconds(60);
            now.stopsAt(early.plusSeconds(60));
            part.addTo(file);
            now.stopsAt(early.plusSeconds(180));
            part.end(file, 1).expecting(200);
            now.stopsAt(early.plusSeconds(300));

            var at = "/" + part.path() + "?asOf=";
            assertThat(file.read(at + early).json()).as(part.path()).isEmpty();
            assertThat(file.read(at + early.plusSeconds(120)).json()).hasSize(1);
            assertThat(file.read(at + early.plusSeconds(120)).at("/0/endedOn").isTextual())
                    .isFalse();
            assertThat(file.read(at + early.plusSeconds(240)).at("/0/endedOn").isTextual())
                    .isTrue();
            assertThat(file.read("/" + part.path() + "?on=2020-01-01").json()).isEmpty();
            assertThat(count(file.read("?asOf=" + early), part)).isZero();
            assertThat(count(file.read("?asOf=" + early.plusSeconds(120)), part))
                    .isEqualTo(1);
            assertThat(count(file.view(), part)).isZero();
        }
    }

    @Test
    void aRecordHasAnAddressOfItsOwn() {
        for (var part : PartSample.all()) {
            now.isUsual();
            var file = SampleCase.of(withoutRecords());
            var early = Instant.now().plusSeconds(60);
            now.stopsAt(early.plusSeconds(60));
            var added = part.addTo(file);
            var address = file.path() + "/" + part.path() + "/1";
            now.stopsAt(early.plusSeconds(180));
            part.end(file, 1).expecting(200);
            now.stopsAt(early.plusSeconds(300));
            var caller = file.callers().caseworker();

            assertThat(added.location()).isEqualTo(address);
            var read = caller.get(address).expecting(200);
            assertThat(read.at("/endedOn").isTextual()).isTrue();
            assertThat(read.etag()).isEqualTo(file.etag());
            assertThat(read.json()).isEqualTo(file.read("/" + part.path()).at("/0"));
            caller.get(address + "?asOf=" + early).expecting(404);
            assertThat(caller.get(address + "?asOf=" + early.plusSeconds(120))
                            .expecting(200)
                            .at("/endedOn")
                            .isTextual())
                    .isFalse();
            caller.get(address + "?on=2020-01-01").expecting(404);
            assertThat(caller.get(file.path() + "/" + part.path() + "/9")
                            .expecting(404)
                            .problem())
                    .isEqualTo("not-found");
            caller.get(file.path() + "/" + part.path() + "/x").expecting(404);
            caller.get(address + "?onn=2020-01-01").expecting(400);
        }
    }

    private static int count(Answer view, PartSample part) {
        return StreamSupport.stream(view.at("/parts").spliterator(), false)
                .filter(one -> one.path("path").asText().endsWith("/" + part.path()))
                .mapToInt(one -> one.path("count").asInt())
                .sum();
    }

    @Test
    void theHistoryAndTheAuditTrailTellOfEachAct() {
        for (var part : PartSample.all()) {
            var file = SampleCase.of(withoutRecords());
            part.addTo(file);
            part.end(file, 1).expecting(200);

            var history = file.read("/history");
            var acts = StreamSupport.stream(history.json().spliterator(), false)
                    .filter(entry ->
                            entry.at("/details/part").asText().equals(kind(part).code()))
                    .map(entry -> entry.path("details"))
                    .toList();
            assertThat(acts).extracting(act -> act.path("act").asText()).containsExactly("ADDED", "ENDED");
            assertThat(file.callers()
                            .auditor()
                            .get("/api/v1/audit?subject=" + file.id())
                            .expecting(200)
                            .texts("/items", "act"))
                    .contains("ADD_RECORD", "END_RECORD");
            assertThat(file.callers()
                            .auditor()
                            .get("/api/v1/history-verification")
                            .expecting(200)
                            .at("/intact")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aRecordEndsOnceIsNeverRemovedAndItsNumberIsNotUsedAgain() {
        for (var part : PartSample.all()) {
            var file = SampleCase.of(withoutRecords());
            part.addTo(file);
            part.end(file, 1).expecting(200);

            part.end(file, 1).expecting(409);
            part.end(file, 9).expecting(404);
            assertThat(part.addTo(file).at("/no").asInt()).isEqualTo(2);
            try (var sql = Sql.application().actingFor(file.callers().authority(), "")) {
                assertThatThrownBy(() -> sql.run("delete from " + kind(part).records()))
                        .hasMessageStartingWith("42501 ");
                assertThat(sql.number(
                                "select count(*) from fact_" + kind(part).code() + " where request_id = ?::uuid"
                                        + " and known_from is not null",
                                file.id()))
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void anExecutingAuthorityReadsNoPart() {
        for (var part : PartSample.all()) {
            var file = SampleCase.inExecution();
            part.addTo(file);
            var executing = file.callers().executing(EXECUTING);

            executing.get(file.execution()).expecting(200);
            executing.get(file.path() + "/" + part.path()).expecting(403);
            if (!kind(part).code().equals("measure")) {
                try (var sql = Sql.application().actingFor(file.callers().authority(), EXECUTING)) {
                    assertThat(sql.number("select count(*) from " + kind(part).records()))
                            .isZero();
                    assertThat(sql.number(
                                    "select count(*) from fact_" + kind(part).code()))
                            .isZero();
                }
            }
        }
    }

    @Test
    void nobodyElseReachesThem() {
        for (var part : PartSample.all()) {
            var file = SampleCase.of(withoutRecords());
            part.addTo(file);
            var stranger = Callers.ofFreshAuthority().named("stan", "caseworker", "supervisor");

            for (var operation : part.operations()) {
                var address = operation.path().replace("{id}", file.id()).replaceAll("\\{\\w+}", "1");
                var body = operation.method().equals("GET") ? "" : PartSample.body(operation.id());
                for (var caller : List.of(stranger, new Api(""))) {
                    assertThat(caller.send(
                                            operation.method(),
                                            address,
                                            body,
                                            "If-Match",
                                            file.etag(),
                                            "Content-Type",
                                            "application/json")
                                    .status())
                            .as("%s", operation)
                            .isEqualTo(caller.token().isEmpty() ? 401 : 404);
                }
            }
        }
    }

    private static SampleRequest withoutRecords() {
        return SampleRequest.incomingAssistance().with("measures", List.of());
    }

    private Part declared(PartSample sample) {
        return parts.all().stream()
                .filter(part -> part.kind().path().equals(sample.path()))
                .findFirst()
                .orElseThrow();
    }

    private PartKind kind(PartSample sample) {
        return declared(sample).kind();
    }
}
