package org.comity.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingTest {

    private final SampleCase file = SampleCase.of(
            SampleRequest.incomingAssistance().with("summary", "first").with("language", "fr"));

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        var before = file.view();

        var after = file.patch(Map.of(
                        "summary",
                        "second",
                        "counterpart",
                        "DEU",
                        "urgency",
                        Map.of("reason", "custody"),
                        "foreignReferences",
                        List.of(Map.of("reference", "A-1"), Map.of("reference", "A-2", "givenBy", "BfJ"))))
                .expecting(200);

        assertThat(after.text("/content/summary")).isEqualTo("second");
        assertThat(after.text("/content/counterpart")).isEqualTo("DEU");
        assertThat(after.text("/content/urgency/reason")).isEqualTo("custody");
        assertThat(after.texts("/content/foreignReferences", "reference")).containsExactly("A-1", "A-2");
        assertThat(after.text("/content/language")).isEqualTo("fr");
        assertThat(after.at("/content/measures")).isEqualTo(before.at("/content/measures"));
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(file.view().json()).isEqualTo(after.json());
        assertThat(file.view().etag()).isEqualTo(after.etag());
    }

    @Test
    void nullRemoves() {
        var after = file.patch(nulls("summary", "language", "offences")).expecting(200);

        assertThat(after.at("/content/summary").isMissingNode()).isTrue();
        assertThat(after.at("/content/language").isMissingNode()).isTrue();
        assertThat(after.at("/content/offences").isEmpty()).isTrue();
    }

    @Test
    void whatMustBeThereCannotBeRemoved() {
        assertThat(file.patch(nulls("counterpart")).expecting(400).faults()).containsExactly("/counterpart not-null");
        assertThat(file.patch(Map.of("urgency", nulls("reason"))).expecting(400).faults())
                .containsExactly("/urgency/reason not-blank");
    }

    @Test
    void theDayOfReviewMovesButStays() {
        var day = MovableNow.machineDay().plusDays(3).toString();

        assertThat(file.patch(Map.of("reviewOn", day)).expecting(200).text("/reviewOn"))
                .isEqualTo(day);
        assertThat(file.patch(nulls("reviewOn")).expecting(422).faults()).containsExactly("/reviewOn not-removable");
        assertThat(file.view().text("/reviewOn")).isEqualTo(day);
        assertThat(file.read("/history").texts("", "kind")).containsExactly("TRANSITION", "CHANGE");
    }

    @Test
    void whatCannotBeChangedIsNoFieldOfAPatch() {
        assertThat(file.patch(Map.of("state", "CLOSED", "direction", "OUTGOING", "colour", "red"))
                        .expecting(400)
                        .faults())
                .containsExactlyInAnyOrder("/state unknown-field", "/direction unknown-field", "/colour unknown-field");
    }

    @Test
    void aPatchObeysTheSameRulesAsARegistration() {
        assertThat(file.patch(Map.of("counterpart", "AUT", "dated", "2025-03-04", "language", "fr"))
                        .expecting(422)
                        .faults())
                .containsExactlyInAnyOrder("/counterpart own-country", "/dated out-of-order");
        assertThat(file.view().etag()).isEqualTo(file.etag());
    }

    @Test
    void theEntityTagMustBeThatOfTheRequest() {
        var caseworker = file.callers().caseworker();
        var stale = file.etag();

        assertThat(caseworker
                        .patch(file.path(), Map.of("summary", "x"))
                        .expecting(428)
                        .problem())
                .isEqualTo("precondition-required");
        file.patch(Map.of("summary", "second")).expecting(200);
        for (var tag : List.of(stale, "garbage", "W/" + file.etag(), "\"x\"", "3", "\"99999999999\"")) {
            assertThat(caseworker
                            .patch(file.path(), Map.of("summary", "third"), "If-Match", tag)
                            .expecting(412)
                            .problem())
                    .as(tag)
                    .isEqualTo("stale");
        }
        assertThat(file.view().text("/content/summary")).isEqualTo("second");
    }

    @Test
    void aPatchThatChangesNothingIsNoEvent() {
        var after = file.patch(Map.of("summary", "first")).expecting(200);

        assertThat(after.etag()).isEqualTo(file.registered().etag());
        assertThat(file.read("/history").json()).hasSize(1);
        assertThat(file.patch("{}").expecting(200).etag())
                .isEqualTo(file.registered().etag());
    }

    @Test
    void theHistoryTellsWhatItWasAndWhatItIs() {
        file.patch(Map.of("summary", "second", "language", "de")).expecting(200);
        file.patch(nulls("language")).expecting(200);

        var history = file.read("/history");

        assertThat(history.texts("", "kind")).containsExactly("TRANSITION", "CHANGE", "CHANGE");
        assertThat(history.text("/1/details/summary/from")).isEqualTo("first");
        assertThat(history.text("/1/details/summary/to")).isEqualTo("second");
        assertThat(history.text("/1/details/language/from")).isEqualTo("fr");
        assertThat(history.text("/1/details/language/to")).isEqualTo("de");
        assertThat(history.at("/1/details")).hasSize(2);
        assertThat(history.text("/2/details/language/from")).isEqualTo("de");
        assertThat(history.at("/2/details/language/to").isNull()
                        || history.at("/2/details/language/to").isMissingNode())
                .isTrue();
        assertThat(history.text("/1/recordedByName")).isEqualTo("cleo");
        assertThat(file.read("/transitions").json()).hasSize(1);
    }

    /** What is overdue and which steps are open depends on the day and the caller, which the entity tag does not know. */
    @Test
    void aRequestIsAnsweredInFullWhateverTheClientHolds() {
        var caseworker = file.callers().caseworker();

        var answer = caseworker.get(file.path(), "If-None-Match", file.etag()).expecting(200);

        assertThat(answer.etag()).isEqualTo(file.etag());
        assertThat(answer.id()).isEqualTo(caseworker.get(file.path()).id()).isNotEmpty();
    }

    @Test
    void newLegalBasesCountForTheListsAtOnce() {
        file.patch(Map.of("legalBases", List.of(Map.of("instrument", "ECE")))).expecting(200);

        var found = file.callers().caseworker().get("/api/v1/requests?legalBasis=ECE");
        assertThat(found.texts("/items", "id")).containsExactly(file.id());
        assertThat(file.callers()
                        .caseworker()
                        .get("/api/v1/requests?legalBasis=UNCAC")
                        .at("/items"))
                .isEmpty();
    }

    private static Map<String, @Nullable Object> nulls(String... names) {
        var body = new HashMap<String, @Nullable Object>();
        Arrays.stream(names).forEach(name -> body.put(name, null));
        return body;
    }
}
