package org.comity.publication.dashboard.words;

import java.util.Map;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.RunningPeriod;

/** The days that the figures of an edition are of. A period that was not over ends with the last day that was counted. */
public final class CountedDays {

    private CountedDays() {}

    /** The sentence on the days, which never names a day that was not counted. */
    public static String of(PublishedEdition edition, Language language) {
        var phrases = Phrases.in(language);
        return RunningPeriod.of(edition)
                .map(period -> running(edition, period, phrases))
                .orElseGet(() -> phrases.say(
                        "page.days", Map.of("from", phrases.day(edition.from()), "to", phrases.day(edition.to()))));
    }

    private static String running(PublishedEdition edition, RunningPeriod period, Phrases phrases) {
        var over = period.over();
        var to = phrases.day(period.countedTo());
        if (over.isEmpty() || !isWholeYear(over.getFirst())) {
            return phrases.say("page.days", Map.of("from", phrases.day(edition.from()), "to", to));
        }
        return phrases.say(
                "page.running",
                Map.of(
                        "several", over.size() > 1 ? "yes" : "no",
                        "first", title(over.getFirst(), phrases),
                        "last", title(over.getLast(), phrases),
                        "running", title(period.running(), phrases),
                        "to", to));
    }

    private static boolean isWholeYear(Category period) {
        var days = period.days();
        return days != null && days.from().plusYears(1).minusDays(1).equals(days.to());
    }

    private static String title(Category period, Phrases phrases) {
        return period.title().in(phrases.language());
    }
}
