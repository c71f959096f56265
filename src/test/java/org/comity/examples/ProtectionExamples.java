package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.SampleCase;

/** Protected persons, their identities, and the grants to read these. */
final class ProtectionExamples {

    private static final String IDENTITY = """
            {"corrected": {"name": "Petrov, Ivan", "originalName": "Иван Петров", "residence": "FRA", "born": "1970-05-12",
             "identifiers": [{"kind": "PASSPORT", "value": "38 221 004", "state": "BGR"}]},
             "reason": "The passport was shown"}""";

    static final List<Example> ALL = List.of(
            Example.of(
                    "protectPerson",
                    200,
                    "witness",
                    "A witness is threatened; the answer shows the pseudonym",
                    () -> Ask.about(recorded()).with("no", "1").json("""
                    {"reason": "Threats against witnesses of the same matter"}""")),
            Example.of(
                    "protectPerson",
                    400,
                    "noReason",
                    "A protection needs a reason",
                    () -> Ask.about(recorded()).with("no", "1").json("{}")),
            Example.of(
                    "personIdentity",
                    200,
                    "granted",
                    "Somebody with a grant reads the identity",
                    () -> Ask.about(granted()).with("no", "1")),
            Example.of(
                    "correctPersonIdentity",
                    200,
                    "corrected",
                    "The passport was shown",
                    () -> Ask.about(granted()).with("no", "1").json(IDENTITY)),
            Example.of(
                    "correctPersonIdentity",
                    400,
                    "noReason",
                    "A correction needs a reason",
                    () -> Ask.about(granted()).with("no", "1").json("{\"corrected\": {\"name\": \"Petrov, Ivan\"}}")),
            Example.of(
                    "identityGrants",
                    200,
                    "all",
                    "Who may read the identity",
                    () -> Ask.about(granted()).with("no", "1")),
            Example.of(
                    "giveIdentityGrant",
                    201,
                    "hearing",
                    "A grant for two days",
                    () -> supervised(protectedPerson()).json("""
                    {"person": "https://login.example.org|ada", "until": "2025-03-19T09:00:00Z",
                     "reason": "She prepares the hearing"}""")),
            Example.of(
                    "giveIdentityGrant",
                    400,
                    "endless",
                    "A grant has an end",
                    () -> supervised(protectedPerson()).json("""
                    {"person": "https://login.example.org|ada", "reason": "She prepares the hearing"}""")),
            Example.of(
                    "endIdentityGrant",
                    200,
                    "ended",
                    "The hearing was held",
                    () -> supervised(granted()).with("grant", "1").json("{\"reason\": \"The hearing was held\"}")),
            Example.of(
                    "endIdentityGrant",
                    400,
                    "noReason",
                    "An end needs a reason",
                    () -> supervised(granted()).with("grant", "1").json("{}")));

    private ProtectionExamples() {}

    private static Ask supervised(SampleCase file) {
        return Ask.about(file, file.callers().supervisor()).with("no", "1");
    }

    private static SampleCase recorded() {
        var file = RequestExamples.one();
        file.act("/persons", """
                {"kind": "NATURAL", "name": "Petrov, Ivan", "originalName": "Иван Петров", "roles": ["WITNESS"],
                 "nationalities": ["BGR"], "residence": "FRA", "born": "1970-05"}""").expecting(201);
        return file;
    }

    private static SampleCase protectedPerson() {
        var file = recorded();
        file.act("/persons/1/protection", Map.of("reason", "Threats")).expecting(200);
        return file;
    }

    private static SampleCase granted() {
        var file = protectedPerson();
        file.act(
                        file.callers().supervisor(),
                        "/persons/1/identity-grants",
                        Map.of(
                                "person", file.callers().caseworker().person(),
                                "until", "2025-03-19T09:00:00Z",
                                "reason", "The hearing is prepared"))
                .expecting(201);
        return file;
    }
}
