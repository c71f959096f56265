package org.comity.upgrade;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Registers as offices kept them, of requests of every kind: always the same ones. */
final class OldRegisters {

    private static final Map<String, List<String>> OUTCOMES = new TreeMap<>(Map.of(
            "MLA", List.of("EXECUTED", "EXECUTED", "PARTLY_EXECUTED", "REFUSED", "WITHDRAWN"),
            "EXTRADITION", List.of("SURRENDERED", "SURRENDERED", "REFUSED", "WITHDRAWN"),
            "PROVISIONAL_ARREST", List.of("REQUEST_FOLLOWED", "REFUSED", "WITHDRAWN"),
            "SPONTANEOUS_INFORMATION", List.of("USED", "TAKEN_NOTE_OF"),
            "TRANSFER_OF_PROCEEDINGS", List.of("TRANSFERRED", "REFUSED"),
            "TRANSFER_OF_SENTENCED_PERSON", List.of("TRANSFERRED", "REFUSED", "WITHDRAWN"),
            "ENQUIRY", List.of("ANSWERED", "WITHDRAWN"),
            "DIRECT_REQUEST", List.of("EXECUTED", "REFUSED")));

    private final Random random;
    private final String separator;
    private final DateTimeFormatter days;
    private final List<String> partners;

    private OldRegisters(long seed, String separator, String days, List<String> partners) {
        this.random = new Random(seed);
        this.separator = separator;
        this.days = DateTimeFormatter.ofPattern(days);
        this.partners = partners;
    }

    /** One whose rows have references. */
    static String withReferences(int rows) {
        return new OldRegisters(1, ",", "uuuu-MM-dd", List.of("FRA", "Germany", "United States", "KEN"))
                .register(rows, "H");
    }

    /** One without references; some of its rows say the same, and some of its words are known to this office alone. */
    static String withoutReferences(int rows) {
        return new OldRegisters(2, ",", "uuuu-MM-dd", List.of("FRA", "Kgdm of Norway", "USA", "Brazil"))
                .register(rows, "")
                .replace("SURRENDERED", "surr'd");
    }

    /** One without references, in the characters, the separator and the days of a spreadsheet of old. */
    static String ofAnOldSpreadsheet(int rows) {
        return new OldRegisters(3, ";", "dd.MM.uuuu", List.of("Österreich", "Côte d'Ivoire", "JPN")).register(rows, "");
    }

    private String register(int rows, String prefix) {
        var lines = new ArrayList<String>();
        lines.add(line(
                "reference",
                "direction",
                "kind",
                "counterpart",
                "dated",
                "received",
                "offence",
                "outcome",
                "outcomeOn",
                "legalBasis",
                "officer",
                "foreignReference",
                "Box"));
        var kinds = List.copyOf(OUTCOMES.keySet());
        while (lines.size() <= rows) {
            var no = lines.size();
            var kind = no % 3 == 0 ? one(kinds) : one(List.of("MLA", "EXTRADITION"));
            lines.add(row(prefix.isEmpty() ? "" : "%s/%03d".formatted(prefix, no), kind));
            if (prefix.isEmpty() && no % 25 == 0) {
                lines.add(lines.getLast());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private String row(String reference, String kind) {
        var incoming = random.nextBoolean();
        var day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4000));
        var ended = random.nextInt(100) < 75;
        return line(
                reference,
                incoming ? "INCOMING" : "OUTGOING",
                kind,
                one(partners),
                days.format(day),
                incoming ? days.format(day.plusDays(random.nextInt(20))) : "",
                one(List.of("bribery", "embezzlement", "money laundering", "Geldwäsche")),
                ended ? one(OUTCOMES.getOrDefault(kind, List.of())) : "",
                ended ? days.format(day.plusDays(20L + random.nextInt(400))) : "",
                random.nextInt(3) == 0 ? "UNCAC" : "",
                random.nextInt(2) == 0 ? "officer-" + random.nextInt(4) : "",
                random.nextInt(4) == 0 ? "PNF " + random.nextInt(500) : "",
                "Box " + random.nextInt(40));
    }

    private String line(String... cells) {
        return String.join(separator, cells);
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
