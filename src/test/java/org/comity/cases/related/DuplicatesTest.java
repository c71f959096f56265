package org.comity.cases.related;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** The answer to a registration names the requests that may be the same once more, with reasons. Nothing is linked. */
@QuarkusTest
class DuplicatesTest {

    @Test
    void theSameForeignReferenceInAnotherSpellingAndThroughAnotherChannelIsADuplicate() {
        var office = Callers.ofFreshAuthority();
        var first = SampleCase.of(office, letter("PNF 77/2024").with("channel", "DIPLOMATIC"));

        var again = SampleCase.of(office, letter("pnf-77-2024").with("channel", "CENTRAL_AUTHORITY"));

        assertThat(again.registered().texts("/mayBeRelated", "request")).containsExactly(first.id());
        assertThat(again.registered().at("/mayBeRelated/0/reasons").toString())
                .isEqualTo("[\"SAME_FOREIGN_REFERENCE\",\"OTHER_CHANNEL\"]");
        assertThat(again.registered().at("/warnings").toString()).contains("once more");
        assertThat(again.read("/links").at("")).isEmpty();
        assertThat(again.view().at("/mayBeRelated").isMissingNode()).isTrue();
        assertThat(reasons(again.read("/related"))).isEqualTo("[\"SAME_FOREIGN_REFERENCE\",\"OTHER_CHANNEL\"]");
    }

    @Test
    void theSameDateAndOffenceOfTheSameStateIsADuplicate() {
        var office = Callers.ofFreshAuthority();
        var bribery = List.of(Map.of("article", "15", "main", true));
        var first = SampleCase.of(office, SampleRequest.incomingAssistance().with("offences", bribery));
        SampleCase.of(
                office,
                SampleRequest.incomingAssistance().with("offences", bribery).with("counterpart", "USA"));
        SampleCase.of(
                office,
                SampleRequest.incomingAssistance().with("offences", bribery).with("dated", "2025-02-19"));
        SampleCase.of(office, SampleRequest.incomingAssistance());

        var again = SampleCase.of(office, SampleRequest.incomingAssistance().with("offences", bribery));

        assertThat(again.registered().texts("/mayBeRelated", "request")).containsExactly(first.id());
        assertThat(reasons(again.read("/related"))).isEqualTo("[\"SAME_FACTS\"]");
    }

    @Test
    void aRequestOfAnotherStateOfAnotherOfficeOrUnseenIsNone() {
        var office = Callers.ofFreshAuthority();
        SampleCase.of(Callers.ofFreshAuthority(), letter("PNF 77/2024"));
        SampleCase.of(office, letter("PNF 77/2024").with("counterpart", "USA"));
        var sealed = SampleCase.of(office, letter("PNF 77/2024"));
        sealed.act(
                        office.supervisor(),
                        "/level",
                        Map.of(
                                "level",
                                "SEALED",
                                "reason",
                                "demanded",
                                "assigned",
                                List.of(office.supervisor().person())))
                .expecting(200);

        var again = SampleCase.of(office, letter("PNF 77/2024"));

        assertThat(again.registered().at("/mayBeRelated").isMissingNode()).isTrue();
        assertThat(again.registered().at("/warnings")).isEmpty();
    }

    @Test
    void allPersonsOfARequestAreMatchedAtOnce() {
        var office = Callers.ofFreshAuthority();
        var first = SampleCase.of(office, SampleRequest.incomingAssistance());
        var second = SampleCase.of(office, SampleRequest.incomingAssistance());
        var both = SampleCase.of(office, SampleRequest.incomingAssistance());
        first.act("/persons", person("Sergey Shcherbakov")).expecting(201);
        second.act("/persons", person("Anna Karenina")).expecting(201);
        both.act("/persons", person("Sergey Shcherbakov")).expecting(201);
        both.act("/persons", person("Anna Karenina")).expecting(201);

        assertThat(both.read("/related").texts("", "request")).containsExactlyInAnyOrder(first.id(), second.id());
    }

    private static String reasons(Answer related) {
        return related.at("/0/reasons").toString();
    }

    private static Map<String, Object> person(String name) {
        return Map.of("kind", "NATURAL", "name", name, "roles", List.of("SUSPECT"));
    }

    private static SampleRequest letter(String reference) {
        return SampleRequest.incomingAssistance()
                .without("dated")
                .with("foreignReferences", List.of(Map.of("reference", reference)));
    }
}
