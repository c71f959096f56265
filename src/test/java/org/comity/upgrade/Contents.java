package org.comity.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What requests say, by chance. */
record Contents(ReleaseAuthority office) {

    private static final List<String> ARTICLES = List.of("15", "16", "17", "18", "19", "21", "22", "23", "25");
    private static final Set<String> WITHOUT_MEASURES = Set.of(
            "EXTRADITION",
            "PROVISIONAL_ARREST",
            "SPONTANEOUS_INFORMATION",
            "TRANSFER_OF_PROCEEDINGS",
            "TRANSFER_OF_SENTENCED_PERSON",
            "ENQUIRY");

    /** The body of a request that began on a day. */
    Map<String, Object> request(String direction, String kind, LocalDate day) {
        var body = new LinkedHashMap<String, Object>();
        body.put("direction", direction);
        body.put("kind", kind);
        body.put("counterpart", office.partner());
        var incoming = direction.equals("INCOMING");
        body.put("dated", (incoming ? day.minusDays(office.chance.nextInt(20)) : day).toString());
        if (incoming) {
            body.put("receivedOn", day.toString());
        }
        body.put("legalBases", legalBases());
        body.put("offences", offences());
        if (!WITHOUT_MEASURES.contains(kind)) {
            body.put("measures", measures());
        }
        if (!kind.equals("DIRECT_REQUEST") && office.chance(40)) {
            body.put("channel", office.one(List.of("CENTRAL_AUTHORITY", "DIPLOMATIC", "INTERPOL", "OTHER")));
        }
        if (kind.equals("MLA") && incoming && office.chance(15)) {
            body.put("oral", true);
        }
        circumstances(body, day);
        return body;
    }

    private void circumstances(Map<String, Object> body, LocalDate day) {
        maybe(body, 30, "language", office.one(List.of("en", "fr", "de", "es-419")));
        maybe(body, 60, "matterType", office.one(List.of("CRIMINAL", "CIVIL", "ADMINISTRATIVE")));
        maybe(body, 15, "urgency", Map.of("reason", "The person is in custody until " + day.plusDays(60)));
        maybe(body, 25, "foreignReferences", references());
        maybe(body, 20, "requester", Map.of("type", "COURT", "name", "Tribunal judiciaire, 3e chambre"));
        maybe(body, 10, "confidentiality", Map.of("terms", "Nothing to the person", "until", day.plusYears(1) + ""));
        maybe(body, 70, "summary", "Payments to an official; Zürich, São Paulo, 第三 " + office.chance.nextInt(90));
        maybe(body, 40, "officer", "officer-" + office.chance.nextInt(4));
        if ("MLA".equals(body.get("kind"))) {
            maybe(body, 25, "suggestedDeadline", Map.of("on", day.plusDays(90) + "", "reason", "Trial begins"));
        }
    }

    private void maybe(Map<String, Object> body, int percent, String field, Object value) {
        if (office.chance(percent)) {
            body.put(field, value);
        }
    }

    private List<Map<String, Object>> legalBases() {
        return switch (office.chance.nextInt(4)) {
            case 0 -> List.of(Map.of("instrument", "ECE"));
            case 1 -> List.of(Map.of("instrument", "UNCAC", "role", "PRIMARY"), Map.of("instrument", "BILATERAL"));
            default -> List.of(Map.of("instrument", "UNCAC", "role", "SOLE"));
        };
    }

    private List<Map<String, Object>> offences() {
        var offences = new ArrayList<Map<String, Object>>();
        if (office.chance(85)) {
            offences.add(Map.of("article", office.one(ARTICLES), "main", true));
        }
        if (office.chance(25)) {
            offences.add(Map.of("national", "§ 168 StGB", "article", office.one(ARTICLES)));
        }
        if (office.chance(15)) {
            offences.add(Map.of("national", "tax fraud"));
        }
        return offences;
    }

    private List<Map<String, Object>> measures() {
        var measures = new ArrayList<Map<String, Object>>();
        for (var more = 1 + office.chance.nextInt(3); more > 0; more--) {
            var letter = String.valueOf((char) ('a' + office.chance.nextInt(8)));
            measures.add(Map.of(
                    "letter",
                    letter,
                    "coercive",
                    office.chance(50),
                    "dualCriminality",
                    office.chance(80) ? "FULFILLED" : "NOT_REQUIRED",
                    "description",
                    "Measure under (" + letter + ")"));
        }
        return measures;
    }

    private List<Map<String, Object>> references() {
        return List.of(Map.of("reference", "PNF " + office.chance.nextInt(900) + "/25", "givenBy", "the court"));
    }

    /** A merge patch that changes something. */
    Map<String, Object> patch(LocalDate day) {
        var patch = new LinkedHashMap<String, Object>();
        switch (office.chance.nextInt(9)) {
            case 0 -> patch.put("counterpart", office.partner());
            case 1 -> patch.put("officer", "officer-" + office.chance.nextInt(4));
            case 2 -> patch.put("summary", "Said anew " + office.chance.nextInt(90));
            case 3 -> patch.put("legalBases", legalBases());
            case 4 -> patch.put("offences", offences());
            case 5 -> patch.put("foreignReferences", references());
            case 6 -> patch.put("urgency", office.chance(50) ? Map.of("reason", "limitation runs out") : null);
            case 7 -> patch.put("reviewOn", ReleaseAuthority.LAST.plusDays(20L + office.chance.nextInt(60)) + "");
            default -> patch.put("stage", office.one(List.of("INVESTIGATION", "TRIAL", "ENFORCEMENT")));
        }
        return patch;
    }
}
