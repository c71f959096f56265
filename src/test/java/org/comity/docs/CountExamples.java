package org.comity.docs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.counting.CountFrom;
import org.comity.rules.deadline.counting.DeadlineCount;

/** Computed examples of ends, all of one event: the Friday before the week of Easter 2025, in Vienna. */
final class CountExamples {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final CountFrom EVENT = CountFrom.at(Instant.parse("2025-04-11T08:20:00Z"), ZONE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CountExamples() {}

    /** The last day, or the last minute; nothing if the length has no number. */
    static String of(CountTerms terms, LawBook book) {
        if (!terms.length().unit().hasNumber()) {
            return "";
        }
        var end = DeadlineCount.of(EVENT, terms, book.calendar("AUT").orElseThrow());
        var at = end.at();
        return at == null ? end.last().toString() : at.atZone(ZONE).format(MINUTE);
    }
}
