package org.comity.rules.deadline.counting;

import java.util.ArrayList;
import java.util.List;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;

/** The ends of a deadline by other methods and other calendars. Ends that are the same are left out. */
public final class OtherCounts {

    private OtherCounts() {}

    /**
     * Another end.
     *
     * @param difference in which it differs, in words
     * @param end the end and its count
     */
    public record OtherEnd(String difference, CountedEnd end) {}

    /** The other ends of a length, by the other methods and by the same method with other calendars. */
    public static List<OtherEnd> of(
            CountFrom from, CountTerms terms, WorkingCalendar calendar, List<WorkingCalendar> others) {
        var end = DeadlineCount.of(from, terms, calendar);
        var found = new ArrayList<OtherEnd>();
        for (var method : CountingMethod.values()) {
            if (method != terms.method() && isPossible(method, from, terms)) {
                add(found, end, method.title(), DeadlineCount.of(from, terms.by(method), calendar));
            }
        }
        if (terms.method() == CountingMethod.FOLLOWING_DAY && terms.length().isInDays()) {
            var otherwise = new CountTerms(terms.length(), terms.method(), !terms.rolls(), terms.backwards());
            var words = terms.rolls() ? "The end does not move" : "The end moves from a day without work";
            add(found, end, words, DeadlineCount.of(from, otherwise, calendar));
        }
        for (var other : others) {
            add(found, end, "By calendar " + other.code(), DeadlineCount.of(from, terms, other));
        }
        return List.copyOf(found);
    }

    private static void add(List<OtherEnd> found, CountedEnd end, String difference, CountedEnd other) {
        if (!other.endsWith(end)) {
            found.add(new OtherEnd(difference, other));
        }
    }

    /** A method says something else of a length only in units that it has a rule for. */
    private static boolean isPossible(CountingMethod method, CountFrom from, CountTerms terms) {
        var unit = terms.length().unit();
        if (terms.backwards() && !method.isForBackwards(unit)) {
            return false;
        }
        return switch (method) {
            case FOLLOWING_DAY -> true;
            case REGULATION_1182_71 -> unit != Unit.HOURS || from.at() != null;
            case FIRST_DAY_COUNTED, ETS_76 -> unit != Unit.HOURS;
            case FROM_THE_INSTANT -> false;
            case HOURS_OF_WORKING_DAYS -> unit == Unit.HOURS && from.at() != null;
        };
    }
}
