package org.comity.cost.large;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntry;
import org.comity.rules.workflow.Step;

/** The numbers of a Large office: its requests, entries and events, by kind. */
public final class Tally {

    private final Map<String, Integer> numbers = new TreeMap<>();
    private byte[] heads = {};

    void count(RequestFile file) {
        var request = file.request();
        add("requests");
        add("requests " + request.procedure());
        add("states " + request.state());
        add("results " + (request.result() == null ? "none" : request.result()));
        file.entries.forEach(this::count);
        if (file.entries.stream().anyMatch(entry -> entry.kind() == EntryKind.CORRECTION)) {
            add("requests with a correction");
        }
        add("side processes", file.sideProcesses.size());
        add("deadlines", file.deadlines.size());
        add("measures", request.everyMeasureRecord().size());
        add("legal bases " + request.content().legalBases().size());
        heads = DigestUtils.sha256(concatenated(heads, request.head().hash()));
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void count(HistoryEntry entry) {
        add("entries");
        add("entries " + entry.kind());
        if (entry.isAnnulled()) {
            add(entry.step() == Step.REGISTER ? "annulled registrations" : "annulled moves");
        } else if (entry.step() != null && entry.supersedes() == null) {
            add("steps " + entry.step());
        }
    }

    private void add(String what) {
        add(what, 1);
    }

    private void add(String what, int more) {
        numbers.merge(what, more, Integer::sum);
    }

    /** One of the numbers; 0 if there is nothing of the kind. */
    public int number(String what) {
        return numbers.getOrDefault(what, 0);
    }

    /** All numbers by name. */
    public Map<String, Integer> numbers() {
        return numbers;
    }

    /** A digest of the heads of all histories, and by them of everything. */
    public String digest() {
        return HexFormat.of().formatHex(heads);
    }
}
