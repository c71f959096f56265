package org.comity.publication.dashboard.keyfigure;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.publication.chart.Phrases;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.jspecify.annotations.Nullable;

/** Compares a key figure with that of the period before, if both periods are complete and of one length. */
final class KeyChange {

    /** The share of a change from a smaller number says little. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);

    private KeyChange() {}

    /**
     * The words on the number of the period before.
     *
     * @param numbers the number of each period
     * @return null if there is nothing to compare
     */
    static @Nullable String of(Axis time, Category period, Function<Category, KeyNumber> numbers, Phrases phrases) {
        var now = numbers.apply(period);
        if (now.value() == null || now.is(CellStatus.INCOMPLETE_PERIOD)) {
            return null;
        }
        return before(time, period)
                .filter(earlier -> !numbers.apply(earlier).is(CellStatus.INCOMPLETE_PERIOD))
                .map(earlier ->
                        words(now, numbers.apply(earlier), earlier.title().in(phrases.language()), phrases))
                .orElse(null);
    }

    private static Optional<Category> before(Axis time, Category period) {
        var days = period.days();
        return days == null
                ? Optional.empty()
                : time.categories().stream()
                        .filter(each -> each.days() != null
                                && each.days().to().plusDays(1).equals(days.from())
                                && length(each.days()).equals(length(days)))
                        .findFirst();
    }

    private static Period length(Category.Days days) {
        return Period.between(days.from(), days.to().plusDays(1));
    }

    private static String words(KeyNumber now, KeyNumber before, String period, Phrases phrases) {
        var is = now.value();
        var was = before.value();
        var share = is == null || was == null || now.isShare() || was.compareTo(LARGE) < 0
                ? ""
                : phrases.share(is.subtract(was).abs().doubleValue() / was.doubleValue());
        var words = phrases.say(
                "key.before",
                Map.of(
                        "course",
                        course(now, before, phrases),
                        "before",
                        before.words(phrases),
                        "period",
                        period,
                        "large",
                        share.isEmpty() ? "no" : "yes",
                        "share",
                        share));
        var remarks = before.remarks(phrases);
        return remarks.isEmpty()
                ? words
                : phrases.say("key.marked", Map.of("words", words, "period", period, "remarks", remarks));
    }

    /** Numbers that are written in the same way are the same for a reader. */
    private static String course(KeyNumber now, KeyNumber before, Phrases phrases) {
        var is = now.value();
        var was = before.value();
        if (now.is(CellStatus.BREAK)) {
            return "break";
        }
        if (is == null || was == null) {
            return "none";
        }
        if (now.words(phrases).equals(before.words(phrases))) {
            return "same";
        }
        return is.compareTo(was) > 0 ? "up" : "down";
    }
}
