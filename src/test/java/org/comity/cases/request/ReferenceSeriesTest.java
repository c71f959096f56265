package org.comity.cases.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** The references of requests that are sealed when they arrive. */
@QuarkusTest
class ReferenceSeriesTest {

    @Inject
    ReferenceSeries series;

    @Inject
    CurrentCaller current;

    private final Callers callers = Callers.ofFreshAuthority();

    private SampleCase sealed() {
        var access = Map.of("level", "SEALED", "reason", "demanded");
        return SampleCase.of(callers, SampleRequest.incomingAssistance().with("access", access));
    }

    @Test
    @ActivateRequestContext
    void aNumberThatIsTakenIsDrawnAgainForThosePersonsTooWhoMayNotSeeItsRequest() {
        var reference = sealed().registered().text("/reference");
        var year = Integer.parseInt(reference.substring(2, 6));
        var number = Integer.parseInt(reference.substring(7));
        var next = number == 99_999_999 ? 10_000_000 : number + 1;

        for (var person : List.of(callers.caseworker(), callers.named("carl", "caseworker"))) {
            var drawn = List.of(number, number, next).iterator();
            current.actAs(new Caller(person.person(), "test", Set.of(), List.of(callers.authority()), null));
            var given = QuarkusTransaction.requiringNew()
                    .call(() -> series.nextSealed(callers.authority(), year, drawn::next));

            assertThat(given).isEqualTo("S-%d/%d".formatted(year, next));
            assertThat(drawn.hasNext()).isFalse();
        }
    }

    /** By SQL, with the role of the application. */
    @Test
    void theDatabaseRefusesAReferenceOfTheSeriesInAnotherForm() {
        var file = sealed();
        var caseworker = callers.caseworker().person();
        try (var sql = Sql.application().actingFor(callers.authority(), "").as(caseworker, java.time.Instant.now())) {
            for (var reference : List.of("S-2026/1", "s-2026/40718362", "S-2026/01234567", "S-2026/123456789")) {
                assertThatThrownBy(() ->
                                sql.run("update request set reference = ? where id = ?::uuid", reference, file.id()))
                        .as(reference)
                        .hasMessageStartingWith("23514 ");
            }
        }
    }

    @Test
    void aSealedRequestIsFoundByItsReference() {
        var file = sealed();
        var reference = file.registered().text("/reference");

        assertThat(callers.caseworker()
                        .post(Api.REQUESTS + "/_search", Map.of("reference", reference))
                        .texts("/items", "id"))
                .containsExactly(file.id());
    }
}
