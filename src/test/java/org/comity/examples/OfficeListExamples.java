package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleLists;
import org.comity.sample.SampleRequest;

/** The lists of an office: people, units, executing authorities, and the names of before the lists. */
final class OfficeListExamples {

    static final List<Example> ALL = List.of(
            Example.of("people", 200, "all", "The people of the office", () -> reading(office())),
            Example.of(
                    "person", 200, "one", "One person", () -> reading(office()).with("person", "ana")),
            Example.of(
                    "keepPerson",
                    200,
                    "new",
                    "A person is entered",
                    () -> keeping(office(), "person", "leo")
                            .json("{\"caller\": \"https://login.example.org|leo\", \"name\": \"Leo Lund\"}")),
            Example.of(
                    "keepPerson",
                    422,
                    "twice",
                    "A person has one entry",
                    () -> keeping(office(), "person", "anna")
                            .json("{\"caller\": \"https://login.example.org|ana\", \"name\": \"Ana Almeida\"}")),
            Example.of("units", 200, "all", "The units of the office", () -> reading(office())),
            Example.of("unit", 200, "one", "One unit", () -> reading(office()).with("unit", "TEAM-1")),
            Example.of(
                    "keepUnit",
                    200,
                    "new",
                    "A unit is entered",
                    () -> keeping(office(), "unit", "TEAM-2")
                            .json("{\"name\": \"Extradition\", \"members\": [\"ana\"]}")),
            Example.of(
                    "keepUnit",
                    422,
                    "unknown",
                    "A member is a person of the list",
                    () -> keeping(office(), "unit", "TEAM-2")
                            .json("{\"name\": \"Extradition\", \"members\": [\"anna\"]}")),
            Example.of(
                            "executingAuthorities",
                            200,
                            "all",
                            "The executing authorities of the office",
                            () -> reading(office()))
                    .showing(2),
            Example.of(
                    "executingAuthority",
                    200,
                    "one",
                    "One executing authority",
                    () -> reading(office()).with("executingAuthority", "PROSECUTOR-1")),
            Example.of(
                    "keepExecutingAuthority",
                    200,
                    "new",
                    "An executing authority is entered",
                    () -> keeping(office(), "executingAuthority", "COURT-1")
                            .json("{\"name\": \"Regional Court\", \"otherNames\": [\"District Court\"]}")),
            Example.of(
                    "keepExecutingAuthority",
                    400,
                    "nameless",
                    "It has a name",
                    () -> keeping(office(), "executingAuthority", "COURT-1").json("{\"name\": \" \"}")),
            Example.of("confirmMembers", 200, "proposed", "A second person confirms a member", () -> {
                var lists = office();
                var unit = lists.put("units/TEAM-2", Map.of("name", "Extradition", "members", List.of("ana")))
                        .expecting(200);
                return Ask.by(lists.callers().supervisor())
                        .with("code", lists.callers().authority())
                        .with("unit", "TEAM-2")
                        .with("If-Match", unit.etag());
            }),
            Example.of("listChanges", 200, "all", "Who changed the lists", () -> {
                var lists = office();
                return Ask.by(lists.callers().administrator())
                        .with("code", lists.callers().authority());
            }),
            Example.of("unmatchedNames", 200, "one", "A name of before the list", () -> {
                var lists = withName();
                return Ask.by(lists.callers().administrator())
                        .with("code", lists.callers().authority());
            }),
            Example.of("matchName", 200, "officer", "The name means a person", () -> {
                var lists = withName();
                return Ask.by(lists.callers().administrator())
                        .with("code", lists.callers().authority())
                        .json("{\"kind\": \"OFFICER\", \"name\": \"A. Almeida\", \"code\": \"ana\"}");
            }),
            Example.of("matchName", 422, "unknown", "There is no such name, and no such person", () -> {
                var lists = withName();
                return Ask.by(lists.callers().administrator())
                        .with("code", lists.callers().authority())
                        .json("{\"kind\": \"OFFICER\", \"name\": \"B. Baker\", \"code\": \"anna\"}");
            }));

    private OfficeListExamples() {}

    private static Ask reading(SampleLists lists) {
        return Ask.by(lists.callers().caseworker()).with("code", lists.callers().authority());
    }

    private static Ask keeping(SampleLists lists, String parameter, String code) {
        return Ask.by(lists.callers().administrator())
                .with("code", lists.callers().authority())
                .with(parameter, code);
    }

    private static SampleLists office() {
        return entered(new SampleLists(Callers.ofFreshAuthority()));
    }

    private static SampleLists entered(SampleLists lists) {
        lists.put("people/ana", Map.of("caller", "https://login.example.org|ana", "name", "Ana Almeida"))
                .expecting(200);
        lists.unit("TEAM-1", List.of("ana")).expecting(200);
        return lists;
    }

    /** An office that registered a request before it entered its people. */
    private static SampleLists withName() {
        var lists = new SampleLists(Callers.ofFreshAuthority());
        SampleCase.of(lists.callers(), SampleRequest.incomingAssistance().with("officer", "A. Almeida"));
        return entered(lists);
    }
}
