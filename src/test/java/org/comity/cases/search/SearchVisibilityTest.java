package org.comity.cases.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.base.security.RowSettings;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A search finds what row-level security shows to the same caller, row by row, and nothing else. What is not seen changes neither a
 * hit nor a score nor the order.
 */
@QuarkusTest
class SearchVisibilityTest {

    private static final String NAME = "Quintus Zebedee";
    private static final String ACCOUNT = "ZZ77 0000 1234";
    private static final List<String> WORDS = List.of(
            NAME,
            ACCOUNT,
            "zebedee",
            "quintus sebedee",
            "wiretap",
            "ZEB-0042/7",
            "ZEB-43/7",
            "PROSECUTOR-1",
            "Office of");

    private static final String KINDS = "{REQUEST,PERSON,ASSET,MEASURE,NOTE}";
    private static final String HITS = """
            select s.request_id || ' ' || s.kind || ' ' || s.no || ' ' || s.field || ' ' || s.score
            from comity_search(?, ?, '%s', null, null, 1000) s""".formatted(KINDS);
    private static final String[] FOR_WORK = SampleCase.FOR_WORK;

    /** A request with its words in each kind of record. */
    private static SampleCase rich(Callers office) {
        var file = SampleCase.of(
                office,
                SampleRequest.incomingAssistance()
                        .with("summary", "Wiretap of " + NAME)
                        .with("measures", List.of(Map.of("letter", "c", "coercive", false, "description", "Wiretap")))
                        .with("foreignReferences", List.of(Map.of("reference", "ZEB-42/7"))));
        file.act("/persons", Map.of("kind", "NATURAL", "name", NAME, "roles", List.of("SUSPECT")))
                .expecting(201);
        file.act(
                        "/assets",
                        Map.of(
                                "kind",
                                "ACCOUNT",
                                "description",
                                "Account of " + NAME,
                                "identifier",
                                ACCOUNT,
                                "institution",
                                "Bank"))
                .expecting(201);
        file.act("/notes", Map.of("text", "The wiretap of Zebedee")).expecting(201);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        return file;
    }

    private static void level(SampleCase file, String level) {
        file.act(
                        "/level",
                        Map.of(
                                "level",
                                level,
                                "reason",
                                "demanded",
                                "assigned",
                                List.of(file.callers().supervisor().person())))
                .expecting(200);
    }

    @Test
    void theFunctionAnswersWhatRowLevelSecurityShows() {
        var one = Callers.ofFreshAuthority();
        var other = Callers.ofFreshAuthority();
        var open = rich(one);
        var restricted = rich(one);
        var sealed = rich(one);
        var elsewhere = rich(other);
        level(restricted, "RESTRICTED");
        level(sealed, "SEALED");
        var barred = one.named("bert", "caseworker");
        open.act(
                        one.supervisor(),
                        "/access-rights",
                        Map.of("kind", "BAR", "person", barred.person(), "reason", "a relative"))
                .expecting(201);
        var both = one.authority() + "," + other.authority();

        assertThat(seen(both, null, "", true)).hasSize(4 * perRequest());
        assertThat(compared(one.authority(), null, one.caseworker().person())).isEqualTo(3 * perRequest());
        assertThat(compared(
                        one.authority(), null, one.named("carl", "caseworker").person()))
                .isEqualTo(perRequest());
        assertThat(compared(one.authority(), null, barred.person())).isZero();
        assertThat(compared(both, null, one.caseworker().person())).isEqualTo(4 * perRequest());
        assertThat(compared(both, null, barred.person())).isEqualTo(perRequest());
        assertThat(compared(other.authority(), null, one.caseworker().person())).isEqualTo(perRequest());
        assertThat(compared("", null, one.caseworker().person())).isZero();
        // The open request has a bar: without a person there is nobody whom it does not bind.
        assertThat(compared(one.authority(), null, null)).isZero();
        assertThat(compared(other.authority(), null, null)).isEqualTo(perRequest());
        // An executing authority has requests, and no search.
        assertThat(seen(one.authority(), "PROSECUTOR-1", one.caseworker().person(), false))
                .isEmpty();
        try (var nobody = Sql.application()) {
            assertThat(nobody.column(HITS, NAME, "quintus zebedee")).isEmpty();
        }
        assertThat(elsewhere.id()).isNotEmpty();
    }

    /** The rows that all words find in one request. */
    private static int perRequest() {
        return 16;
    }

    /** Compares both for a caller; returns how many rows they have. */
    private static int compared(String authorities, @Nullable String executing, @Nullable String person) {
        var everything = seen(allAuthorities(), null, "", true);
        var visible = new TreeSet<String>();
        try (var sql = Sql.application().with(settings(authorities, executing, person, false))) {
            visible.addAll(sql.column("select id from request"));
        }
        everything.removeIf(
                row -> !visible.contains(row.substring(row.indexOf(':') + 1).split(" ")[0]));
        var found = seen(authorities, executing, person, false);
        assertThat(found).as("%s %s %s", authorities, executing, person).isEqualTo(everything);
        return found.size();
    }

    private static String allAuthorities() {
        try (var sql = Sql.superuser()) {
            return String.join(",", sql.column("select code from authority"));
        }
    }

    private static RowSettings settings(
            String authorities, @Nullable String executing, @Nullable String person, boolean operates) {
        return new RowSettings(
                authorities.isEmpty() ? List.of() : List.of(authorities.split(",")),
                executing,
                person == null ? "" : person,
                person == null || person.isEmpty() ? null : Instant.now(),
                operates,
                false);
    }

    private static Set<String> seen(
            String authorities, @Nullable String executing, @Nullable String person, boolean operates) {
        var found = new TreeSet<String>();
        try (var sql = Sql.application().with(settings(authorities, executing, person, operates))) {
            for (var words : WORDS) {
                sql.column(HITS, words, org.comity.base.script.LatinName.of(words))
                        .forEach(row -> found.add(words + ":" + row));
            }
        }
        return found;
    }

    @Test
    void whatIsNotSeenChangesNoAnswer() {
        var office = Callers.ofFreshAuthority();
        rich(office);
        var colleague = office.named("carl", "caseworker");
        var before = answers(colleague);
        var sealed = rich(office);
        level(sealed, "SEALED");
        rich(Callers.ofFreshAuthority());

        assertThat(answers(colleague)).isEqualTo(before);
        var own = SearchTest.search(office.caseworker(), "wiretap");
        assertThat(own.texts("/items", "requestId")).contains(sealed.id());
        // The content of a sealed request is shown to a call with a purpose.
        assertThat(own.at("/items/0/matches/0/excerpt").isMissingNode()).isTrue();
        assertThat(office.caseworker()
                        .post("/api/v1/_search", Map.of("text", "wiretap"), FOR_WORK)
                        .text("/items/0/matches/0/excerpt"))
                .contains("iretap");
    }

    private static Map<String, String> answers(Api who) {
        var answers = new LinkedHashMap<String, String>();
        for (var words : WORDS) {
            answers.put(words, SearchTest.search(who, words).body());
            answers.put(
                    words + " by one",
                    who.post("/api/v1/_search", Map.of("text", words, "limit", 1))
                            .expecting(200)
                            .body());
        }
        return answers;
    }

    @Test
    void theIdentityOfAProtectedPersonIsFoundByNobody() {
        var office = Callers.ofFreshAuthority();
        var file = SampleCase.of(office, SampleRequest.incomingAssistance());
        file.act("/persons", """
                {"kind": "NATURAL", "name": "Zorzi, Quirina", "originalName": "Кирина Зорзи", "aliases": ["Quira Zed"],
                 "roles": ["WITNESS"], "born": "1961-07-19", "identifiers": [{"kind": "PASSPORT", "value": "ZQ77310"}]}""").expecting(201);
        var identity = List.of("Zorzi Quirina", "Зорзи", "Quira Zed", "ZQ77310", "ZQ77311", "Quirina Zorsi");
        var before = new ArrayList<Answer>();
        identity.forEach(words -> before.add(SearchTest.search(office.caseworker(), words)));
        assertThat(before).allSatisfy(answer -> assertThat(answer.at("/items")).hasSize(1));

        file.act("/persons/1/protection", Map.of("pseudonym", "Heron Six", "reason", "A threat"))
                .expecting(200);
        file.act(
                        office.supervisor(),
                        "/persons/1/identity-grants",
                        Map.of(
                                "person",
                                office.caseworker().person(),
                                "until",
                                Instant.now().plusSeconds(3600).toString(),
                                "reason",
                                "she hears the witness"))
                .expecting(201);
        office.caseworker().get(file.path() + "/persons/1/identity").expecting(200);

        var miss = SearchTest.search(office.caseworker(), "nobody at all").body();
        for (var words : identity) {
            assertThat(SearchTest.search(office.caseworker(), words).body()).isEqualTo(miss);
        }
        assertThat(SearchTest.search(office.caseworker(), "heron six").texts("/items", "requestId"))
                .containsExactly(file.id());
    }

    @Test
    void theWordsAreInNoTrailAndEachRequestThatWasShownIs() {
        var office = Callers.ofFreshAuthority();
        var file = rich(office);
        SearchTest.search(office.caseworker(), NAME);

        var trail = office.auditor().get("/api/v1/audit?subject=" + file.id()).expecting(200);
        assertThat(trail.texts("/items", "act")).contains("SEARCH");
        assertThat(office.auditor().get("/api/v1/audit").expecting(200).body()).doesNotContain("Zebedee");
    }

    @Test
    void anExecutingAuthorityMayNotSearch() {
        var office = Callers.ofFreshAuthority();
        rich(office);
        office.executing("PROSECUTOR-1")
                .post("/api/v1/_search", Map.of("text", NAME))
                .expecting(403);
    }
}
