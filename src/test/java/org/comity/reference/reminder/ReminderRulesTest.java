package org.comity.reference.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the reminders of an office: the usual ones, or a list of its own. */
@QuarkusTest
class ReminderRulesTest {

    private static final Map<String, Object> WEEK =
            Map.of("code", "WEEK", "title", "A week before", "moment", "BEFORE", "days", 7, "to", "OFFICER");

    private Callers callers;
    private String path;

    @BeforeEach
    void open() {
        callers = Callers.ofFreshAuthority();
        new SampleLists(callers).staff(callers.named("carl", "caseworker"), callers.named("dana", "caseworker"));
        path = "/api/v1/authorities/" + callers.authority() + "/reminder-rules";
    }

    @Test
    void theUsualOnesHoldUntilTheOfficeSetsItsOwn() {
        var usual = callers.caseworker().get(path).expecting(200);
        assertThat(usual.texts("/rules", "code"))
                .hasSize(UsualReminders.rows().size())
                .contains("LAW_SOON", "RELEASE_SOON", "OWN_TODAY");
        assertThat(usual.at("/usual").asBoolean()).isTrue();
        assertThat(usual.at("/supervisors")).isEmpty();

        var set = callers.administrator()
                .put(path, Map.of("supervisors", List.of("sven"), "rules", List.of(WEEK)), "If-Match", usual.etag())
                .expecting(200);

        assertThat(set.texts("/rules", "code")).containsExactly("WEEK");
        assertThat(set.at("/usual").asBoolean()).isFalse();
        assertThat(callers.caseworker().get(path).expecting(200).json()).isEqualTo(set.json());
    }

    @Test
    void anOfficeMayNameItsSupervisorsAlone() {
        var set = callers.administrator()
                .put(path, Map.of("supervisors", List.of("sven")))
                .expecting(200);

        assertThat(set.at("/usual").asBoolean()).isTrue();
        assertThat(set.at("/supervisors/0").asText()).isEqualTo("sven");
    }

    @Test
    void aChangeNamesTheVersionAndIsInTheHistoryOfTheLists() {
        var first = callers.administrator()
                .put(path, Map.of("supervisors", List.of("sven")))
                .expecting(200);
        callers.administrator().put(path, Map.of("supervisors", List.of())).expecting(428);
        callers.administrator()
                .put(path, Map.of("rules", List.of()), "If-Match", first.etag())
                .expecting(200);

        var changes = callers.administrator()
                .get("/api/v1/authorities/" + callers.authority() + "/list-changes?list=REMINDER_RULES")
                .expecting(200);
        assertThat(changes.texts("/items", "entry")).containsExactly("reminder-rules", "reminder-rules");
    }

    @Test
    void everyFaultIsReported() {
        var faulty = Map.of(
                "supervisors",
                List.of("svenn"),
                "rules",
                List.of(
                        WEEK,
                        Map.of("code", "WEEK", "title", "x", "moment", "ON_DAY", "days", 1, "to", "OFFICER"),
                        Map.of(
                                "code",
                                "OTHER",
                                "title",
                                "x",
                                "moment",
                                "AFTER",
                                "deadlineRules",
                                List.of("SLA_ACK_NO"),
                                "to",
                                "SUPERVISOR")));
        assertThat(callers.administrator().put(path, faulty).expecting(422).faults())
                .containsExactlyInAnyOrder(
                        "/supervisors/0 unknown",
                        "/rules/1/code twice",
                        "/rules/1/days bad-value",
                        "/rules/2/days bad-value",
                        "/rules/2/deadlineRules/0 unknown-code");
    }

    @Test
    void onlyAnAdministratorOfTheOfficeSetsThem() {
        for (var other : List.of(callers.caseworker(), callers.supervisor())) {
            other.put(path, Map.of("supervisors", List.of())).expecting(403);
        }
        Callers.ofFreshAuthority()
                .administrator()
                .put(path, Map.of("supervisors", List.of()))
                .expecting(404);
    }

    @Test
    void anAddressForMailsHasItsForm() {
        var lists = new SampleLists(callers);
        var entered = lists.put(
                        "people/rita",
                        Map.of("caller", "https://x.example|rita", "name", "Rita", "email", "rita@office.example"))
                .expecting(200);
        assertThat(entered.text("/email")).isEqualTo("rita@office.example");
        for (var wrong :
                List.of("rita", "rita@", "rita@office.example\r\nBcc: x@y.example", "Rita <rita@office.example>")) {
            assertThat(lists.put(
                                    "people/rolf",
                                    Map.of("caller", "https://x.example|rolf", "name", "Rolf", "email", wrong))
                            .expecting(400)
                            .faults())
                    .as(wrong)
                    .containsExactly("/email pattern");
        }
        assertThat(lists.put(
                                "executing-authorities/COURT-1",
                                Map.of("name", "Court", "email", "registry@court.example"))
                        .expecting(200)
                        .text("/email"))
                .isEqualTo("registry@court.example");
    }
}
