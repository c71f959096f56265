package org.comity.upgrade;

import java.util.ArrayList;
import java.util.List;

/** The figures that are asked of an authority: of years and days that are over, as of now and as of fixed instants. */
final class Questions {

    private static final String PATH = "/api/v1/statistics/";
    private static final List<String> DIRECTIONS = List.of("INCOMING", "OUTGOING");
    private static final List<String> LARGE = List.of("MLA", "EXTRADITION");
    private static final List<String> SMALL = List.of(
            "PROVISIONAL_ARREST",
            "SPONTANEOUS_INFORMATION",
            "TRANSFER_OF_PROCEEDINGS",
            "TRANSFER_OF_SENTENCED_PERSON",
            "ENQUIRY",
            "DIRECT_REQUEST");
    private static final String YEARS = "&from=2018-01-01&to=2025-12-31";
    private static final List<String> GROUPS = List.of("counterpart", "region", "legalBasis", "offence", "year");

    private final String authority;
    private final List<String> paths = new ArrayList<>();

    private Questions(String authority) {
        this.authority = authority;
    }

    /** All questions: by every group if the authority is looked at closely. */
    static List<String> of(String authority, List<String> instants, boolean closely) {
        var questions = new Questions(authority);
        for (var direction : DIRECTIONS) {
            LARGE.forEach(kind -> questions.add(direction, kind, instants, closely));
            SMALL.forEach(kind -> questions.everything(direction, kind, "", closely ? "none" : "year"));
        }
        return questions.paths;
    }

    private void add(String direction, String kind, List<String> instants, boolean closely) {
        everything(direction, kind, "", "none");
        instants.forEach(instant -> everything(direction, kind, "&asOf=" + instant, "none"));
        if (closely) {
            GROUPS.forEach(group -> everything(direction, kind, "", group));
            ask("statement", direction, kind, "&yearStart=07-01&from=2010-07-01&to=2026-06-30");
            ask("refusals", direction, kind, "&grounds=EVERY" + YEARS);
            ask("results", direction, kind, "&on=2026-03-31&from=2018-01-01&to=2020-12-31");
        }
    }

    private void everything(String direction, String kind, String asOf, String group) {
        var by = asOf + "&by=" + group;
        if (!List.of("region", "year").contains(group)) {
            ask("statement", direction, kind, YEARS + by);
        }
        if (!group.equals("year")) {
            ask("milestones", direction, kind, YEARS + by);
            ask("results", direction, kind, "&on=2025-12-31" + by);
            ask("open-stock", direction, kind, "&on=2024-06-30" + by);
        }
        ask("refusals", direction, kind, YEARS + by);
        ask("durations", direction, kind, YEARS + by);
    }

    private void ask(String figure, String direction, String kind, String more) {
        paths.add("%s%s?authority=%s&direction=%s&kind=%s%s".formatted(PATH, figure, authority, direction, kind, more));
    }
}
