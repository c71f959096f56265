package org.comity.cases.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** One box finds references, names of every script, numbers and words, and says where and why. */
@QuarkusTest
class SearchTest {

    private static final String SEARCH = "/api/v1/_search";

    /** Queries as data: the words, the request that alone is found, and where and why. */
    private static final List<String> QUERIES = List.of(
            "{own}                          | A | REQUEST reference EXACT",
            "{own without separators}       | A | REQUEST reference REFERENCE_FOLDED",
            "{own in Arabic-Indic digits}   | A | REQUEST reference REFERENCE_FOLDED",
            "{year and number}              | A | REQUEST reference REFERENCE_PART",
            "pnf 77 2024                    | A | REQUEST foreignReferences REFERENCE_FOLDED",
            "PNF-٠٠٧٧/٢٠٢٤                  | A | REQUEST foreignReferences REFERENCE_FOLDED",
            "PNF-78/2024                    | A | REQUEST foreignReferences ONE_DIGIT",
            "PNF 77/2042                    | A | REQUEST foreignReferences ONE_DIGIT",
            "محمد الرشيد                    | A | PERSON originalName NAME_SAME",
            "مُحَمَّد                          | A | PERSON originalName NAME_PART",
            "Muhammad al-Rashid             | A | PERSON name NAME_SOUNDS",
            "Mohamad Rachid                 | A | PERSON name NAME_SOUNDS",
            "a123456                        | A | PERSON identifiers REFERENCE_FOLDED",
            "Щербаков                       | B | PERSON name NAME_PART",
            "Sergey Shcherbakov             | B | PERSON name NAME_SIMILAR",
            "Scherbakow                     | B | PERSON name NAME_PART",
            "Papadopoulos                   | C | PERSON name NAME_PART",
            "ΠΑΠΑΔΟΠΟΥΛΟΣ Γεωργιος          | C | PERSON name NAME_PART",
            "Papadopulos                    | C | PERSON name NAME_SIMILAR",
            "Juergen Mueller                | D | PERSON name NAME_SAME",
            "jurgen muler                   | D | PERSON name NAME_SAME",
            "de8937040044053201 3000        | D | ASSET identifier REFERENCE_FOLDED",
            "DE89 3704 0044 0532 0130 01    | D | ASSET identifier ONE_DIGIT",
            "commerzb                       | D | ASSET institution TEXT",
            "ZURICH courier                 | E | NOTE text TEXT",
            "bribery customs                | A | REQUEST summary TEXT",
            "parquet financier              | A | REQUEST requester TEXT",
            "office of prosecutor-1         | E | REQUEST executingAuthority TEXT",
            "seizure of the yacht           | E | MEASURE description TEXT",
            "Grey Heron                     | B | PERSON aliases/1 NAME_SAME");

    @Test
    void eachQueryFindsItsRequestAndSaysWhereAndWhy() {
        var office = Callers.ofFreshAuthority();
        var files = files(office);
        var own = Objects.requireNonNull(files.get("A")).registered().text("/reference");
        var faults = QUERIES.stream()
                .map(row -> row.split(" *\\| "))
                .filter(row -> {
                    var answer = search(office.caseworker(), words(row[0], own));
                    var expected = Objects.requireNonNull(files.get(row[1])).id();
                    var found = answer.at("/items/0/matches/0/record").asText() + " "
                            + answer.at("/items/0/matches/0/field").asText() + " "
                            + answer.at("/items/0/matches/0/why").asText();
                    var isRight = answer.texts("/items", "requestId").equals(List.of(expected)) && found.equals(row[2]);
                    if (!isRight) {
                        System.out.printf("Search: %s: %s%n", row[0], answer.body());
                    }
                    return !isRight;
                })
                .map(row -> row[0])
                .toList();

        assertThat(faults).isEmpty();
    }

    private static String words(String query, String own) {
        return switch (query) {
            case "{own}" -> own;
            case "{own without separators}" -> own.replaceAll("[-/]", "").toLowerCase(java.util.Locale.ROOT);
            case "{own in Arabic-Indic digits}" ->
                own.chars()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + '\u0660' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case "{year and number}" -> own.replaceFirst(".*/(\\d{4})/0*", "$1-");
            default -> query;
        };
    }

    static Answer search(Api who, String words) {
        return who.post(SEARCH, Map.of("text", words)).expecting(200);
    }

    private static Map<String, SampleCase> files(Callers office) {
        var files = new HashMap<String, SampleCase>();
        var a = SampleCase.of(
                office,
                SampleRequest.incomingAssistance()
                        .with("summary", "Bribery of a customs official; records of a bank")
                        .with("requester", Map.of("type", "PROSECUTOR", "name", "Parquet national financier"))
                        .with("foreignReferences", List.of(Map.of("reference", "PNF-0077/2024"))));
        person(a, """
                {"kind": "NATURAL", "name": "Mohammed Al-Rashid", "originalName": "محمد الرشيد", "aliases": ["Abu Karim"],
                 "roles": ["SUSPECT"], "identifiers": [{"kind": "PASSPORT", "value": "A-0123456"}]}""");
        files.put("A", a);
        var b = SampleCase.of(office, SampleRequest.incomingAssistance());
        person(b, """
                {"kind": "NATURAL", "name": "Сергей Юрьевич Щербаков", "aliases": ["Serge", "Grey Heron"], "roles": ["WITNESS"]}""");
        files.put("B", b);
        var c = SampleCase.of(office, SampleRequest.incomingAssistance());
        person(c, """
                {"kind": "NATURAL", "name": "Γεώργιος Παπαδόπουλος", "roles": ["SUSPECT"]}""");
        files.put("C", c);
        var d = SampleCase.of(office, SampleRequest.incomingAssistance());
        person(d, """
                {"kind": "NATURAL", "name": "Jürgen Müller", "roles": ["HOLDER"]}""");
        d.act("/assets", """
                {"kind": "ACCOUNT", "description": "Account of the company", "identifier": "DE89 3704 0044 0532 0130 00",
                 "institution": "Commerzbank"}""").expecting(201);
        files.put("D", d);
        files.put("E", sent(office));
        return files;
    }

    private static SampleCase sent(Callers office) {
        var measure = Map.of("letter", "c", "coercive", false, "description", "Search and seizure of the yacht");
        var file = SampleCase.of(office, SampleRequest.incomingAssistance().with("measures", List.of(measure)));
        file.act("/notes", Map.of("text", "A courier called from Zürich")).expecting(201);
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        file.take("ACCEPT", "occurredAt", "2025-03-04");
        file.take("SEND_FOR_EXECUTION", "occurredAt", "2025-03-05", "recipient", "PROSECUTOR-1");
        return file;
    }

    private static void person(SampleCase file, String person) {
        file.act("/persons", person).expecting(201);
    }

    @Test
    void aDigitIsForgivenIfNoRequestThatIsSeenHasAllOfThem() {
        var office = Callers.ofFreshAuthority();
        var near = SampleCase.of(office, withForeignReference("KX-4711/2024"));
        var whole = SampleCase.of(office, withForeignReference("KX-4712/2024"));

        assertThat(found(office.caseworker())).containsExactly(whole.id());
        whole.act(
                        "/level",
                        Map.of(
                                "level",
                                "SEALED",
                                "reason",
                                "a witness",
                                "assigned",
                                List.of(office.caseworker().person())))
                .expecting(200);
        assertThat(found(office.named("carl", "caseworker"))).containsExactly(near.id());
    }

    private static List<String> found(Api who) {
        return search(who, "kx 4712 2024").texts("/items", "requestId");
    }

    private static SampleRequest withForeignReference(String reference) {
        return SampleRequest.incomingAssistance().with("foreignReferences", List.of(Map.of("reference", reference)));
    }

    @Test
    void aWordWithADigitIsOfNoName() {
        var office = Callers.ofFreshAuthority();
        person(SampleCase.of(office, SampleRequest.incomingAssistance()), """
                {"kind": "NATURAL", "name": "Mladin", "roles": ["SUSPECT"]}""");

        assertThat(search(office.caseworker(), "MLA-DIN/77").at("/items")).isEmpty();
        assertThat(search(office.caseworker(), "Mladin 77").texts("/items/0/matches", "why"))
                .containsExactly("NAME_SAME");
    }

    @Test
    void theNameOfAPersonAndTheNumberOfAnAccountGiveAllTheirRequests() {
        var office = Callers.ofFreshAuthority();
        var first = SampleCase.of(office, SampleRequest.incomingAssistance());
        var second = SampleCase.of(office, SampleRequest.outgoingAssistance());
        for (var file : List.of(first, second)) {
            person(file, """
                    {"kind": "LEGAL", "name": "Société Nordique de Conseil", "roles": ["HOLDER"]}""");
            file.act("/assets", """
                    {"kind": "ACCOUNT", "description": "Its account", "identifier": "NO93 8601 1117 947", "institution": "Nordbanken",
                     "holder": "Societe Nordique de Conseil"}""").expecting(201);
        }

        var byName = search(office.caseworker(), "societe nordique de conseil");
        assertThat(byName.texts("/items", "requestId")).containsExactly(second.id(), first.id());
        assertThat(byName.texts("/items/0/matches", "record")).containsExactly("PERSON", "ASSET");
        assertThat(search(office.caseworker(), "NO9386011117947").texts("/items", "requestId"))
                .containsExactly(second.id(), first.id());

        var page = office.caseworker()
                .post(SEARCH, Map.of("text", "NO9386011117947", "limit", 1, "kinds", List.of("ASSET")))
                .expecting(200);
        assertThat(page.texts("/items", "requestId")).containsExactly(second.id());
        var rest = office.caseworker()
                .post(SEARCH, Map.of("text", "NO9386011117947", "limit", 1, "after", page.text("/next")))
                .expecting(200);
        assertThat(rest.texts("/items", "requestId")).containsExactly(first.id());
        assertThat(rest.at("/next").isMissingNode()).isTrue();
    }

    @Test
    void whatIsLikeTheWordsIsSuggestedIfNothingMatches() {
        var office = Callers.ofFreshAuthority();
        var file = SampleCase.of(office, SampleRequest.incomingAssistance());
        person(file, """
                {"kind": "NATURAL", "name": "Katarzyna Wiśniewska", "roles": ["WITNESS"]}""");

        assertThat(search(office.caseworker(), "Katarzina Wisnievska").at("/didYouMean"))
                .isEmpty();
        var guessed = search(office.caseworker(), "Katarina Wisnewska");
        assertThat(guessed.at("/didYouMean")).hasSize(1);
        assertThat(guessed.text("/didYouMean/0")).isEqualTo("Katarzyna Wiśniewska");
        assertThat(search(office.caseworker(), "Zbigniew Nowak").at("/didYouMean"))
                .isEmpty();
    }

    @Test
    void aCorrectedOrEndedRecordIsFoundAsItIsNow() {
        var office = Callers.ofFreshAuthority();
        var file = SampleCase.of(office, SampleRequest.incomingAssistance());
        person(file, """
                {"kind": "NATURAL", "name": "Aurelio Bianchi", "roles": ["WITNESS"]}""");
        file.act("/persons/1/correction", """
                {"reason": "Misread", "corrected": {"kind": "NATURAL", "name": "Ippolito Verdi", "roles": ["WITNESS"]}}""").expecting(200);

        assertThat(search(office.caseworker(), "Aurelio Bianchi").at("/items")).isEmpty();
        assertThat(search(office.caseworker(), "Ippolito Verdi").at("/items")).hasSize(1);

        file.act("/persons/1/ending", Map.of("reason", "Not of this matter")).expecting(200);
        assertThat(search(office.caseworker(), "Ippolito Verdi").at("/items")).isEmpty();
    }

    @Test
    void theFaultsOfASearchAreNamed() {
        var caller = Callers.ofFreshAuthority().caseworker();
        assertThat(caller.post(SEARCH, Map.of("text", "x", "limit", 500, "after", "no cursor"))
                        .expecting(400)
                        .faults())
                .hasSize(3)
                .allMatch(fault -> fault.toString().matches("/(text|limit|after) .*"));
        caller.post(SEARCH, Map.of("text", "--")).expecting(200);
    }
}
