package org.comity.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes registers of any length with a column of days for each milestone, over ten years: always the same ones. */
public final class MilestoneRegisters {

    private static final List<String> PARTNERS = List.of("USA", "GBR", "FRA", "DEU", "SGP", "ITA", "NZL", "IDN");
    private static final List<String> OFFENCES =
            List.of("bribery", "embezzlement", "money laundering", "fraud", "trading in influence");
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
    private static final int DAYS = 3650;

    private final Random random;

    private MilestoneRegisters(long seed) {
        this.random = new Random(seed);
    }

    /** Extraditions that were asked for: the day they were sent and those of seven milestones. */
    public static String outgoingExtradition(int rows) {
        return new MilestoneRegisters(2012)
                .register(
                        rows,
                        List.of(
                                "Our reference",
                                "Requested State",
                                "Offence",
                                "Sent on",
                                "Received abroad",
                                "Before court",
                                "Granted",
                                "Surrender arranged",
                                "Surrendered",
                                "Refused",
                                "Withdrawn"),
                        MilestoneRegisters::extradition);
    }

    /** Assistance that was asked of us: the days it was dated and received and those of eleven milestones. */
    public static String incomingAssistance(int rows) {
        return new MilestoneRegisters(2021)
                .register(
                        rows,
                        List.of(
                                "Our reference",
                                "Requesting State",
                                "Offence",
                                "Dated",
                                "Received",
                                "Acknowledged",
                                "Accepted",
                                "Sent for execution",
                                "Receipt confirmed",
                                "Returned executed",
                                "Results sent",
                                "Refusal proposed",
                                "Refused",
                                "Reasons sent",
                                "Withdrawn",
                                "Closed"),
                        MilestoneRegisters::assistance);
    }

    private interface Filling {
        void fill(MilestoneRegisters made, Map<String, String> row, int number);
    }

    private String register(int rows, List<String> headings, Filling filling) {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", headings));
        for (int number = 1; number <= rows; number++) {
            var row = new LinkedHashMap<String, String>();
            headings.forEach(heading -> row.put(heading, ""));
            filling.fill(this, row, number);
            lines.add(String.join(",", row.values()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void extradition(MilestoneRegisters made, Map<String, String> row, int number) {
        made.begin(row, "X/%03d".formatted(number), "Requested State");
        var day = made.day();
        row.put("Sent on", day.toString());
        day = made.maybe(80, row, "Received abroad", day, 40);
        day = made.maybe(70, row, "Before court", day, 200);
        int end = made.random.nextInt(100);
        if (end < 12) {
            made.maybe(100, row, "Refused", day, 400);
        } else if (end < 20) {
            made.maybe(100, row, "Withdrawn", day, 300);
        } else if (end < 80) {
            // One in ten does not say when it was granted.
            day = made.maybe(90, row, "Granted", day, 300);
            day = made.maybe(60, row, "Surrender arranged", day, 30);
            made.maybe(85, row, "Surrendered", day, 40);
        }
    }

    private static void assistance(MilestoneRegisters made, Map<String, String> row, int number) {
        made.begin(row, "R/%03d".formatted(number), "Requesting State");
        var day = made.day();
        row.put("Dated", day.minusDays(made.random.nextInt(30)).toString());
        row.put("Received", day.toString());
        row.put("Acknowledged", day.plusDays(made.random.nextInt(5)).toString());
        day = LocalDate.parse(row.get("Acknowledged"));
        int end = made.random.nextInt(100);
        if (end < 15) {
            day = made.maybe(100, row, "Refusal proposed", day, 90);
            day = made.maybe(100, row, "Refused", day, 60);
            day = made.maybe(100, row, "Reasons sent", day, 20);
        } else if (end < 25) {
            day = made.maybe(100, row, "Withdrawn", day, 200);
        } else {
            day = made.maybe(85, row, "Accepted", day, 40);
            day = made.maybe(90, row, "Sent for execution", day, 20);
            day = made.maybe(60, row, "Receipt confirmed", day, 20);
            if (end >= 85) {
                return;
            }
            day = made.maybe(95, row, "Returned executed", day, 250);
            day = made.maybe(100, row, "Results sent", day, 30);
        }
        made.maybe(50, row, "Closed", day, 60);
    }

    private void begin(Map<String, String> row, String reference, String partner) {
        row.put("Our reference", reference);
        row.put(partner, PARTNERS.get(random.nextInt(PARTNERS.size())));
        row.put("Offence", OFFENCES.get(random.nextInt(OFFENCES.size())));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS - 200));
    }

    /** Enters a milestone with a likelihood in percent, some days later, unless that is behind the ten years. */
    private LocalDate maybe(int percent, Map<String, String> row, String milestone, LocalDate after, int within) {
        boolean said = random.nextInt(100) < percent;
        var day = after.plusDays(1L + random.nextInt(within));
        if (!said || day.isAfter(LAST)) {
            return after;
        }
        row.put(milestone, day.toString());
        return day;
    }
}
