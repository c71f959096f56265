package org.comity.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header If-Match as RFC 9110 sections 8.8.3 and 13.1.1 define it. */
@QuarkusTest
class PreconditionTest {

    private final Callers callers = Callers.ofFreshAuthority();
    private final SampleCase file = SampleCase.of(callers, SampleRequest.incomingAssistance());

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"999\", %s", "%s , \"999\"", "W/\"7\", %s", "\"of another server\", %s", "*"})
    void aListThatNamesTheCurrentVersionAllowsTheChange(String list) {
        change(list.formatted(file.etag())).expecting(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"999\"", "\"998\", \"999\"", "\"\"", "\"99999999999999\"", "\"of another server\""})
    void aListWithoutTheCurrentVersionNamesTheCurrentOne(String list) {
        var answer = change(list).expecting(412);

        assertThat(answer.problem()).isEqualTo("stale");
        assertThat(answer.text("/detail")).isEqualTo("The record has changed: its ETag is now " + file.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "no tag", "\"0", "**", "\"0\" \"1\"", "'0'"})
    void aTextThatIsNoListOfTagsIsSaidToBeNone(String text) {
        assertThat(change(text).expecting(412).text("/detail")).contains("an ETag looks like \"3\"");
    }

    @Test
    void aWeakTagIsRefusedWithItsUsualCause() {
        assertThat(change("W/" + file.etag()).expecting(412).text("/detail")).contains("proxy", "weak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%s", "W/%s", "\"999\", %s"})
    void aChangeThatExcludesTheCurrentVersionIsRefused(String excluded) {
        changeUnless(excluded.formatted(file.etag())).expecting(412);
        changeUnless("\"999\"").expecting(200);
    }

    /** The bodies of authorities and saved mappings depend on the version alone; those of requests do not. */
    @Test
    void aReadingOfARecordThatHasTheVersionIsNotRepeated() {
        var path = "/api/v1/authorities/" + file.view().text("/authority");
        var tag = callers.caseworker().get(path).expecting(200).header("ETag");

        for (var known : new String[] {tag, "W/" + tag, "*", "\"999\", " + tag}) {
            callers.caseworker().get(path, "If-None-Match", known).expecting(304);
        }
        callers.caseworker().get(path, "If-None-Match", "\"999\"").expecting(200);
    }

    @Test
    void severalLinesAreOneList() throws Exception {
        var server = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
        var call = HttpRequest.newBuilder(URI.create("http://localhost:" + server + file.path()))
                .method("PATCH", BodyPublishers.ofString("{\"summary\": \"changed\"}"))
                .header("Content-Type", "application/merge-patch+json")
                .header("Authorization", "Bearer " + callers.caseworker().token())
                .header("If-Match", "\"999\"")
                .header("If-Match", file.etag())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(call, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyKindOfRecordReadsTheHeaderTheSameWay() {
        var mapping = "/api/v1/import-mappings/one";
        callers.caseworker().put(mapping, Map.of()).expecting(200);

        for (var wrong : List.of("W/\"1\"", "\"999\"")) {
            callers.caseworker()
                    .send("PUT", mapping, Map.of(), "Content-Type", "application/json", "If-Match", wrong)
                    .expecting(412);
        }
        callers.caseworker()
                .send("PUT", mapping, Map.of(), "Content-Type", "application/json", "If-Match", "\"999\", \"1\"")
                .expecting(200);
    }

    private Answer changeUnless(String excluded) {
        return callers.caseworker()
                .patch(file.path(), Map.of("summary", "changed"), "If-Match", file.etag(), "If-None-Match", excluded);
    }

    private Answer change(String ifMatch) {
        return callers.caseworker().patch(file.path(), Map.of("summary", "changed"), "If-Match", ifMatch);
    }
}
