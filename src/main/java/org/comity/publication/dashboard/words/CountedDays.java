package org.comity.publication.dashboard.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** The days that the figures of an edition are of. A period that was not over ends with the last day that was counted. */
public final class CountedDays {

    private CountedDays() {}

    /** The sentence on the days, which never names a day that was not counted. */
    public static String of(PublishedEdition edition, Language language) {
        var phrases = Phrases.in(language);
        return running(edition)
                .map(time -> running(edition, time, phrases))
                .orElseGet(() -> phrases.say(
                        "page.days", Map.of("from", phrases.day(edition.from()), "to", phrases.day(edition.to()))));
    }

    /** The axis of the latest period, if that ends before the release does. */
    private static Optional<Axis> running(PublishedEdition edition) {
        return edition.tables().stream()
                .flatMap(table -> table.axes().stream())
                .filter(axis -> axis.role() == AxisRole.TIME)
                .filter(axis -> axis.categories().getLast().days() != null)
                .max(Comparator.comparing(
                        axis -> days(axis.categories().getLast()).to()))
                .filter(axis -> days(axis.categories().getLast()).to().isBefore(edition.to()));
    }

    private static String running(PublishedEdition edition, Axis time, Phrases phrases) {
        var periods = new ArrayList<>(time.categories());
        var last = periods.removeLast();
        var to = phrases.day(days(last).to());
        var whole = !periods.isEmpty() && isWholeYear(days(periods.getFirst()));
        if (!whole) {
            return phrases.say("page.days", Map.of("from", phrases.day(edition.from()), "to", to));
        }
        return phrases.say(
                "page.running",
                Map.of(
                        "several", periods.size() > 1 ? "yes" : "no",
                        "first", title(periods.getFirst(), phrases),
                        "last", title(periods.getLast(), phrases),
                        "running", title(last, phrases),
                        "to", to));
    }

    private static boolean isWholeYear(Category.Days days) {
        return days.from().plusYears(1).minusDays(1).equals(days.to());
    }

    private static String title(Category period, Phrases phrases) {
        return period.title().in(phrases.language());
    }

    private static Category.Days days(Category period) {
        var days = period.days();
        if (days == null) {
            throw new IllegalArgumentException(period.code() + " has no days");
        }
        return days;
    }
}
