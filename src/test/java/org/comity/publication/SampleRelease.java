package org.comity.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.comity.sample.Callers;

/** A release of an office, with the acts that make editions of it. */
public record SampleRelease(String address, String code, Api drafter, Api approver) {

    /** The codes of the formats of an edition, in their order. */
    public static final List<String> FORMATS = List.of(
            "json",
            "csv",
            "xlsx",
            "data-package",
            "json-stat",
            "sdmx-json",
            "sdmx-csv",
            "sdmx-structure",
            "sdmx-availability",
            "parquet");

    /** A release of the annual program for some years. */
    public static SampleRelease planned(Callers callers, String code, String from, String to) {
        return planned(callers, code, from, to, Map.of());
    }

    /** The same with further fields. */
    public static SampleRelease planned(
            Callers callers, String code, String from, String to, Map<String, Object> more) {
        return planned(
                callers.named("drafter", "statistician"),
                callers.named("approver", "supervisor"),
                code,
                from,
                to,
                more);
    }

    /** The same for two persons of an office: one drafts, the other approves. */
    public static SampleRelease planned(
            Api drafter, Api approver, String code, String from, String to, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "program",
                "annual",
                "titleEn",
                "International cooperation in corruption cases",
                "titleFr",
                "Coopération internationale en matière de corruption",
                "from",
                from,
                "to",
                to));
        body.putAll(more);
        var planned = drafter.post("/api/v1/releases", body).expecting(201);
        return new SampleRelease(planned.location(), code, drafter, approver);
    }

    public String id() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public Answer drafted(Api who, Map<String, Object> body) {
        return who.post(address + "/editions", body, "Prefer", "wait=90").expecting(201);
    }

    /** An edition under review. */
    public Answer submitted(Api who, Map<String, Object> body) {
        var draft = drafted(who, body);
        return who.post(draft.location() + "/submission", Map.of(), "If-Match", draft.etag())
                .expecting(200);
    }

    public String edition(int no) {
        return address + "/editions/" + no;
    }

    /** Approves an edition and signs all its warnings. */
    public Answer approve(Api who, Answer submitted) {
        var edition = edition(submitted.at("/edition").asInt());
        var warnings = who.get(edition + "/checklist").texts("/warnings", "code").stream()
                .distinct()
                .toList();
        return who.post(edition + "/approval", Map.of("signed", warnings), "If-Match", submitted.etag());
    }

    /** Withdraws an edition. */
    public void withdraw(Answer published, String reason) {
        approver.post(
                        edition(published.at("/edition").asInt()) + "/withdrawal",
                        Map.of("reason", reason),
                        "If-Match",
                        published.etag())
                .expecting(200);
    }

    /** Drafts, submits, approves and publishes an edition. */
    public Answer published(Map<String, Object> body) {
        var approved = approve(approver, submitted(drafter, body)).expecting(200);
        var edition = edition(approved.at("/edition").asInt());
        return drafter.post(edition + "/publication", Map.of(), "If-Match", approved.etag())
                .expecting(200);
    }
}
