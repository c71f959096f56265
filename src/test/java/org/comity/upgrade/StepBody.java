package org.comity.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said with a step, as far as the step needs it. */
record StepBody(ReleaseAuthority office, RandomSteps life, LocalDate day) {

    private static final List<String> GROUNDS =
            List.of("RF_SECURITY", "RF_SOVEREIGNTY", "RF_DUAL_CRIM", "RF_LAPSE_OF_TIME", "RF_PREJUDICE_DOMESTIC");

    Map<String, Object> of(JsonNode step) {
        var body = new LinkedHashMap<String, Object>();
        body.put("step", step.path("step").asText());
        body.put("occurredAt", day.toString());
        var deciders = new ArrayList<String>();
        step.path("decidedBy").forEach(decider -> deciders.add(decider.asText()));
        if (deciders.size() > 1 || office.chance(60)) {
            body.put("decidedBy", office.one(deciders));
        }
        if (office.chance(20) && !step.path("step").asText().equals("REFUSE")) {
            body.put("narrative", "As the file says, p. " + office.chance.nextInt(300));
        }
        for (var need : step.path("needs")) {
            give(need.path("code").asText(), need.path("met").asBoolean(), body);
        }
        return body;
    }

    private void give(String need, boolean met, Map<String, Object> body) {
        switch (need) {
            case "NARRATIVE" -> body.put("narrative", "In words: why it was done");
            case "CLOSURE_REASON" ->
                body.put(
                        "reasonCode",
                        office.one(List.of("CL_MERGED_DUPLICATE", "CL_OPENED_IN_ERROR", "CL_SUPERSEDED")));
            case "IMPOSSIBILITY_REASON" ->
                body.put("reasonCode", office.one(List.of("NX_TECHNICAL", "NX_PERSON_NOT_LOCATED")));
            case "GROUND", "ONE_PRINCIPAL_GROUND" -> body.put("grounds", grounds());
            case "CONSULTATION" -> body.put("consultation", consultation());
            case "PROOF" ->
                body.put("proof", Map.of("sentOn", day + "", "channel", "DIPLOMATIC", "reference", "NV " + day));
            case "DOCUMENT", "STATEMENT", "DOCUMENT_OF_REFUSED_PART" ->
                body.put("document", Map.of("form", "LETTER", "reference", "Letter of " + day, "receivedOn", day + ""));
            case "RECIPIENT" -> body.put("recipient", "PROSECUTOR-" + (1 + office.chance.nextInt(3)));
            case "RESTRICTIONS" -> body.put("restrictions", restrictions());
            case "CONSENT" -> body.put("consent", Map.of("givenOn", day + "", "form", "IN_WRITING"));
            case "PERSONS_CONSENT" ->
                body.put(
                        "consent",
                        Map.of("form", "IN_COURT", "givenOn", day + "", "specialityRenounced", office.chance(50)));
            case "INSTANT" -> body.put("occurredAt", day + "T10:15:30+01:00");
            case "EVERY_MEASURE_EXECUTED" -> body.put("measureOutcomes", outcomes(true));
            case "EVERY_MEASURE_HAS_AN_OUTCOME", "SOMETHING_EXECUTED" -> {
                if (!met) {
                    body.putIfAbsent("measureOutcomes", outcomes(false));
                }
            }
            default -> {}
        }
    }

    /** Of measures, the first of them was executed at least in part. */
    private List<Map<String, Object>> outcomes(boolean all) {
        var outcomes = new ArrayList<Map<String, Object>>();
        for (var no = 1; no <= life.measures(); no++) {
            if (all || office.chance(50)) {
                outcomes.add(Map.of("measure", no, "outcome", "EXECUTED"));
            } else if (no == 1) {
                outcomes.add(Map.of("measure", no, "outcome", "PARTLY_EXECUTED"));
            } else if (office.chance(40)) {
                outcomes.add(Map.of("measure", no, "outcome", "IMPOSSIBLE", "code", "NX_TECHNICAL"));
            } else {
                outcomes.add(Map.of("measure", no, "outcome", "REFUSED", "code", "RF_SECURITY"));
            }
        }
        return outcomes;
    }

    private List<Map<String, Object>> grounds() {
        var principal = office.one(GROUNDS);
        var grounds = new ArrayList<Map<String, Object>>();
        grounds.add(
                life.measures() > 0 && office.chance(40)
                        ? Map.of("code", principal, "principal", true, "measure", life.measures())
                        : Map.of("code", principal, "principal", true));
        var other = office.one(GROUNDS);
        if (office.chance(40) && !other.equals(principal)) {
            grounds.add(Map.of("code", other));
        }
        return grounds;
    }

    private Map<String, Object> consultation() {
        return life.consultation()
                .<Map<String, Object>>map(held -> Map.of("sideProcess", held))
                .orElse(Map.of("notHeldBecause", "answered in advance"));
    }

    private Map<String, Object> restrictions() {
        return switch (office.chance.nextInt(3)) {
            case 0 -> Map.of("confidential", true, "reviewOn", day.plusDays(180) + "");
            case 1 -> Map.of("terms", "Not as evidence", "evidenceValue", "INTELLIGENCE_ONLY");
            default -> Map.of("none", true);
        };
    }
}
