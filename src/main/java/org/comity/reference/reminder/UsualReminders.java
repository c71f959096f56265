package org.comity.reference.reminder;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.reference.countries.CodesFile;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.national.NationalLimit;
import org.jspecify.annotations.Nullable;

/**
 * The usual rules of reminders, from the reviewed file {@code reminders.yaml}. A faulty file stops the start.
 */
@Singleton
@Startup
public class UsualReminders {

    private final List<ReminderRule> rules;
    private final Set<String> deadlineRules;

    UsualReminders(LawBook book) {
        deadlineRules = Stream.concat(
                        book.deadlineRules().stream().map(DeadlineRule::code),
                        book.nationalLaws().stream()
                                .flatMap(law -> law.limits().stream())
                                .map(NationalLimit::code))
                .collect(Collectors.toUnmodifiableSet());
        rules = rows().stream().map(Row::rule).toList();
        var codes = rules.stream().map(ReminderRule::code).collect(Collectors.toSet());
        var isRight = codes.size() == rules.size()
                && rules.stream()
                        .allMatch(rule -> rule.code().matches(ReminderRule.CODE)
                                && rule.hasDaysOfItsMoment()
                                && deadlineRules.containsAll(rule.deadlineRules()));
        if (!isRight) {
            throw new IllegalStateException(
                    "reminders.yaml has a code twice, or a rule with wrong days or unknown rules of deadlines");
        }
    }

    /**
     * A row of the file.
     *
     * @param rule the rule
     * @param reason why it is usual
     */
    public record Row(ReminderRule rule, String reason) {}

    /** The rows of the file. */
    public static List<Row> rows() {
        return CodesFile.read("reminders.yaml", Row.class);
    }

    /** The usual rules. */
    public List<ReminderRule> rules() {
        return rules;
    }

    /** True if there is such a rule of deadlines, or such a time limit of a State. */
    boolean hasDeadlineRule(@Nullable String code) {
        return code != null && deadlineRules.contains(code);
    }

    /** The codes of rules of deadlines. */
    Set<String> deadlineRules() {
        return deadlineRules;
    }
}
