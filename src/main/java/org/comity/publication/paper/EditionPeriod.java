package org.comity.publication.paper;

import java.util.Map;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** The period of an edition in words. A year that was not over is named with the last day that was counted, which its tables have. */
public final class EditionPeriod {

    private EditionPeriod() {}

    /** The first and the last day of the release; or the whole years, and the last one as far as it was counted. */
    public static String of(PublishedEdition edition, Language language) {
        var texts = Phrases.in(language);
        var years = edition.tables().stream()
                .flatMap(table -> table.axes().stream())
                .filter(axis -> axis.role() == AxisRole.TIME)
                .map(axis -> axis.categories())
                .filter(periods -> periods.stream().noneMatch(period -> period.days() == null))
                .max((one, other) -> Integer.compare(one.size(), other.size()));
        var last = years.map(periods -> periods.getLast()).map(Category::days);
        if (last.isEmpty() || !last.get().to().isBefore(edition.to())) {
            return texts.day(edition.from()) + " – " + texts.day(edition.to());
        }
        var periods = years.get();
        var whole = periods.size() - 1;
        return texts.say(
                "paper.unfinished",
                Map.of(
                        "whole",
                        whole,
                        "first",
                        periods.getFirst().title().in(language),
                        "before",
                        periods.get(Math.max(0, whole - 1)).title().in(language),
                        "last",
                        periods.getLast().title().in(language),
                        "day",
                        texts.day(last.get().to())));
    }
}
