package org.comity.registers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/**
 * An office with forty requests of France, and the list of forty that France gives: 33 of them are in both and agree, four differ, three
 * are only there and three only here.
 */
record PartnerTalks(Callers callers, List<SampleCase> files, List<List<String>> rows) {

    static final String PATH = "/api/v1/reconciliations";

    private static final List<String> HEADING = List.of(
            "our reference",
            "your reference",
            "direction",
            "type of request",
            "date",
            "status",
            "outcome",
            "person",
            "remarks");

    private static final int BY_THEIR_REFERENCE = 30;
    private static final int ALONE = 3;

    /** The requests of the office and the list. */
    static PartnerTalks prepared() {
        var talks = new PartnerTalks(Callers.ofFreshAuthority(), new ArrayList<>(), new ArrayList<>());
        for (var no = 1; no <= BY_THEIR_REFERENCE; no++) {
            talks.byTheirReference(no);
        }
        for (var no = 31; no <= 34; no++) {
            talks.byOurReference(no);
        }
        talks.byName(35, "Сергей Юрьевич Щербаков", "Sergey Yurevich Shcherbakov");
        talks.byName(36, "Γεώργιος Παπαδόπουλος", "PAPADOPOULOS Georgios");
        talks.byFacts(37);
        for (var no = 38; no < 38 + ALONE; no++) {
            talks.register(no, incoming(no));
        }
        for (var no = 41; no < 41 + ALONE; no++) {
            talks.row("FR-%04d/2025".formatted(no), "", no, "open", "", "", "");
        }
        talks.differ();
        return talks;
    }

    /** The day that the request of a number bears. */
    static LocalDate day(int no) {
        return LocalDate.of(2024, 1, 1).plusDays(9L * no);
    }

    private static SampleRequest incoming(int no) {
        return SampleRequest.incomingAssistance()
                .with("dated", day(no).toString())
                .with("receivedOn", day(no).plusDays(20).toString());
    }

    private SampleCase register(int no, SampleRequest request) {
        var file = SampleCase.of(callers, request);
        files.add(file);
        if (files.size() != no) {
            throw new IllegalStateException("the requests are registered in their order");
        }
        return file;
    }

    /** The reference is written in another way in each list. */
    private void byTheirReference(int no) {
        var written = no % 2 == 0 ? "fr %d 2025" : "FR/%03d-2025";
        register(no, incoming(no).with("foreignReferences", List.of(Map.of("reference", written.formatted(no)))));
        row("FR-%04d/2025".formatted(no), "", no, "open", "", "", "");
    }

    private void byOurReference(int no) {
        var file = register(no, incoming(no));
        var ours = file.registered().text("/reference");
        row(
                "FR-%04d/2025".formatted(no),
                ours.replaceAll("[-/]", " ").toLowerCase(java.util.Locale.ROOT),
                no,
                "open",
                "",
                "",
                "");
    }

    private void byName(int no, String here, String there) {
        var file = register(no, incoming(no));
        file.act("/persons", Map.of("kind", "NATURAL", "name", here, "roles", List.of("SUSPECT")))
                .expecting(201);
        row("", "", no, "open", "", there, "");
    }

    private void byFacts(int no) {
        register(no, incoming(no).with("summary", "Bribery of a customs official in the port of Marseille"));
        row("", "", no, "open", "", "", "bribery of customs officials, port of Marseille");
    }

    private void row(
            String reference, String ours, int no, String status, String outcome, String person, String remarks) {
        rows.add(List.of(reference, ours, "OUTGOING", "MLA", day(no).toString(), status, outcome, person, remarks));
    }

    /** The first four say different things about a request: its state twice, its result, and its day. */
    private void differ() {
        change(1, "closed", "refused", day(1));
        change(2, "closed", "", day(2));
        change(3, "closed", "executed", day(3));
        change(4, "open", "", day(4).plusDays(1));
        var withdrawn = files.get(2);
        withdrawn.take("ACKNOWLEDGE", "occurredAt", day(3).plusDays(20).toString());
        withdrawn.take(
                "WITHDRAW",
                "occurredAt",
                day(3).plusDays(30).toString(),
                "narrative",
                "their letter",
                "document",
                SampleCase.LETTER);
    }

    private void change(int no, String status, String outcome, LocalDate dated) {
        var row = new ArrayList<>(rows.get(no - 1));
        row.set(4, dated.toString());
        row.set(5, status);
        row.set(6, outcome);
        rows.set(no - 1, row);
    }

    /** The list as a CSV file. */
    byte[] csv() {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADING);
        lines.addAll(rows);
        return lines.stream()
                .map(cells -> cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The list as a workbook. */
    byte[] xlsx() {
        var workbook = new SampleWorkbook();
        var tab = workbook.tab("List");
        tab.row(HEADING.toArray());
        rows.forEach(row -> tab.row(row.toArray()));
        return workbook.bytes();
    }

    /** Somebody sends a list of France. */
    static Answer send(Api who, byte[] file) {
        return send(who, file, "FRA", "2024-01-01", "2025-12-31");
    }

    static Answer send(Api who, byte[] file, String partner, String from, String until) {
        var answer = who.call()
                .multiPart("file", "list.csv", file, "application/octet-stream")
                .multiPart("partner", partner)
                .multiPart("from", from)
                .multiPart("until", until)
                .post(PATH);
        return new Answer(answer.statusCode(), answer.headers(), answer.asString());
    }

    /** The total of the numbers that somebody sees, by name. */
    static Map<String, Integer> total(Api who, String id) {
        var figures =
                who.get(PATH + "/" + id, SampleCase.FOR_WORK).expecting(200).at("/figures");
        var total = figures.path(figures.size() - 1);
        return Arrays.stream("theirs ours both differ onlyWe onlyThey ambiguousRows ambiguousRequests".split(" "))
                .collect(Collectors.toMap(name -> name, name -> total.path(name).asInt()));
    }

    /** The rows of a class that somebody sees. */
    static Answer rows(Api who, String id, String place) {
        return who.get(PATH + "/" + id + "/rows?limit=200&class=" + place, SampleCase.FOR_WORK)
                .expecting(200);
    }
}
