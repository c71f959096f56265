package org.comity.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.comity.publication.format.EditionFormats;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.program.PublicationPrograms;
import org.comity.sample.Api;
import org.junit.jupiter.api.Test;

/** The API document names each format of editions, and each axis of the tables as a filter. */
@QuarkusTest
class PublishedDocumentTest {

    private static final Set<String> OF_EACH_EDITION = Set.of("format", "lang", "table", "period");

    @Inject
    EditionFormats formats;

    @Inject
    PublicationPrograms programs;

    private static JsonNode operation() {
        return new Api("")
                .get("/api/v1/openapi?format=json")
                .expecting(200)
                .json()
                .path("paths")
                .path("/api/v1/published/{authority}/{release}/editions/{edition}/data")
                .path("get");
    }

    private static Stream<JsonNode> queries() {
        return StreamSupport.stream(operation().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    @Test
    void eachMediaTypeOfTheFormatsIsInTheDocument() {
        var declared = new TreeSet<String>();
        operation().at("/responses/200/content").fieldNames().forEachRemaining(declared::add);

        assertThat(formats.all())
                .extracting(one -> one.mediaType().split(";")[0])
                .allMatch(declared::contains);
        assertThat(declared)
                .allMatch(type -> formats.all().stream()
                        .anyMatch(one -> one.mediaType().split(";")[0].equals(type)));
    }

    @Test
    void eachFormatIsNamedInTheParameter() {
        var described = queries()
                .filter(one -> one.path("name").asText().equals("format"))
                .map(one -> one.path("description").asText())
                .findFirst()
                .orElseThrow();

        assertThat(formats.all()).allMatch(one -> described.contains("`" + one.code() + "`"));
    }

    @Test
    void eachAxisOfTheProgramsIsAFilter() {
        var axes = new TreeSet<>(OF_EACH_EDITION);
        programs.all().stream()
                .flatMap(program -> program.tables().stream())
                .flatMap(PublishedDocumentTest::axes)
                .forEach(axes::add);

        assertThat(queries().map(one -> one.path("name").asText())).containsExactlyInAnyOrderElementsOf(axes);
    }

    private static Stream<String> axes(TableSpec table) {
        return table.statement()
                ? Stream.of("direction", "kind", "row")
                : Stream.concat(table.by().stream(), Stream.of("measure"));
    }
}
