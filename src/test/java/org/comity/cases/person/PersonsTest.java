package org.comity.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.sample.Answer;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** Persons of a request: their names in two scripts, their values, and all faults at once. */
@QuarkusTest
class PersonsTest {

    @Test
    void aNameWithoutMeasureIsAFaultOfTheNameAtOnce() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var begin = System.nanoTime();

        var refused = file.act(
                "/persons", Map.of("kind", "NATURAL", "roles", List.of("WITNESS"), "name", "\u1fad".repeat(300_000)));

        assertThat(refused.expecting(400).faults()).containsExactly("/name size");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aLongNameOfAnotherScriptIsTransliterated() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var added = file.act(
                "/persons", Map.of("kind", "NATURAL", "roles", List.of("WITNESS"), "name", "\u738b".repeat(300)));

        assertThat(added.expecting(201).text("/latinName")).hasSizeGreaterThan(600);
    }

    @Test
    void aPersonHasEachValueThatWasRecorded() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var person = file.act("/persons", """
                {"kind": "NATURAL", "name": "Petrov, Ivan", "originalName": "Иван Петров", "aliases": ["Vanya", "Иван П."],
                 "roles": ["SUSPECT", "HOLDER"], "publicOfficial": "FOREIGN", "nationalities": ["BGR", "FRA"],
                 "residence": "FRA", "born": "1970-05",
                 "identifiers": [{"kind": "PASSPORT", "value": "38 221 004", "state": "BGR"},
                                 {"kind": "NOTICE", "value": "A-1/2-2025"}]}""").expecting(201);

        var read = file.read("/persons/1");
        assertThat(read.json()).isEqualTo(person.json());
        assertThat(read.text("/latinName")).isEqualTo("Ivan Petrov");
        assertThat(values(read, "/aliases")).containsExactly("Vanya", "Иван П.");
        assertThat(values(read, "/roles")).containsExactly("SUSPECT", "HOLDER");
        assertThat(values(read, "/nationalities")).containsExactly("BGR", "FRA");
        assertThat(read.text("/born")).isEqualTo("1970-05");
        assertThat(read.texts("/identifiers", "value")).containsExactly("38 221 004", "A-1/2-2025");
        assertThat(read.text("/identifiers/0/state")).isEqualTo("BGR");
    }

    @Test
    void aNameOfAnotherScriptIsTransliteratedAndOfLatinLettersIsNot() {
        assertThat(LatinLetters.of("Ζαχαρίας Αθανασίου")).isEqualTo("Zacharías Athanasíou");
        assertThat(LatinLetters.of("محمد")).isEqualTo("mḥmd");
        assertThat(LatinLetters.of("王小明")).isEqualTo("wáng xiǎo míng");
        assertThat(LatinLetters.of("Müller-Łukasz, d’Été 2")).isNull();
    }

    @Test
    void theSpellingOfAPassportGoesBeforeTheTransliteration() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var person = file.act("/persons", """
                {"kind": "NATURAL", "name": "محمد", "latinName": "Mohamed", "roles": ["WITNESS"]}""").expecting(201);

        assertThat(person.text("/latinName")).isEqualTo("Mohamed");
    }

    @Test
    void allFaultsOfANaturalPersonAreNamedAtOnce() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        assertThat(file.act("/persons", """
                {"kind": "NATURAL", "name": "A", "roles": ["VICTIM"], "nationalities": ["FRA", "GER"], "residence": "XXX",
                 "born": "2999", "identifiers": [{"kind": "PASSPORT", "value": "1", "state": "QQQ"}], "legalForm": "Ltd",
                 "day": "2999-01-01"}""").expecting(422).faults())
                .containsExactlyInAnyOrder(
                        "/nationalities/1 unknown-country",
                        "/residence unknown-country",
                        "/identifiers/0/state unknown-country",
                        "/legalForm not-of-this-kind",
                        "/born in-the-future",
                        "/day in-the-future");
        assertThat(file.act("/persons", """
                {"kind": "NATURAL", "name": "A", "roles": ["VICTIM"], "born": "1971-02-29"}""").expecting(422).faults()).containsExactly("/born no-such-day");
        assertThat(file.act("/persons", """
                {"kind": "ROBOT", "name": " ", "roles": [], "born": "05/1970"}""").expecting(400).faults())
                .containsExactlyInAnyOrder("/kind bad-value", "/name not-blank", "/roles not-empty", "/born pattern");
    }

    @Test
    void aLegalPersonHasNoBirthAndIsNoOfficial() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var company = Map.of("kind", "LEGAL", "name", "Ostrov Holding", "roles", List.of("OWNER"), "legalForm", "Ltd");
        file.act("/persons", company).expecting(201);

        assertThat(file.act("/persons/1/correction", """
                {"reason": "Misread", "corrected": {"kind": "LEGAL", "name": "Ostrov Holding", "roles": ["OWNER"],
                 "born": "1970", "publicOfficial": "NATIONAL"}}""").expecting(422).faults())
                .containsExactly("/corrected/born not-of-this-kind", "/corrected/publicOfficial not-of-this-kind");
    }

    @Test
    void theDatabaseKnowsTheSameRoles() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var all = Arrays.stream(PersonRole.values()).map(Enum::name).toList();
        file.act("/persons", Map.of("kind", "NATURAL", "name", "A", "roles", all))
                .expecting(201);

        try (var sql = Sql.owner()) {
            assertThat(sql.column("""
                    select unnest(substring(pg_get_constraintdef(oid) from '[{].*[}]')::text[]) from pg_constraint
                    where conrelid = 'person'::regclass and pg_get_constraintdef(oid) like '%SOUGHT%'""")).containsExactlyElementsOf(all);
        }
    }

    private static List<String> values(Answer answer, String array) {
        return StreamSupport.stream(answer.at(array).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
