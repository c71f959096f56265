package org.comity.publication.paper;

import java.util.Map;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.RunningPeriod;

/** The period of an edition in words. A year that was not over is named with the last day that was counted, which its tables have. */
public final class EditionPeriod {

    private EditionPeriod() {}

    /** The first and the last day of the release; or the whole years, and the last one as far as it was counted. */
    public static String of(PublishedEdition edition, Language language) {
        var texts = Phrases.in(language);
        return RunningPeriod.of(edition)
                .map(period -> unfinished(period, texts))
                .orElseGet(() -> texts.day(edition.from()) + " – " + texts.day(edition.to()));
    }

    private static String unfinished(RunningPeriod period, Phrases texts) {
        var language = texts.language();
        var running = period.running().title().in(language);
        var whole = period.over().stream().map(one -> one.title().in(language)).toList();
        return texts.say(
                "paper.unfinished",
                Map.of(
                        "whole",
                        whole.size(),
                        "first",
                        whole.isEmpty() ? running : whole.getFirst(),
                        "before",
                        whole.isEmpty() ? running : whole.getLast(),
                        "last",
                        running,
                        "day",
                        texts.day(period.countedTo())));
    }
}
