package org.comity.rules.deadline.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Unit;
import org.comity.rules.procedure.Procedure;

/**
 * A deadline that a person counted from the text, before the program did.
 *
 * @param start day or instant of the event; to come, if it is counted backwards
 * @param counted code of a rule or of a national limit; or a number and a unit, and {@code before} for a count backwards
 * @param method method, where no rule is named
 * @param rolls whether the end moves, where no rule is named
 * @param calendar code of the calendar
 * @param zone zone of the State
 * @param end last day or instant
 * @param why the reasoning
 * @param source where the length and the method come from
 */
public record HandCounted(
        String start,
        String counted,
        String method,
        String rolls,
        String calendar,
        String zone,
        String end,
        String why,
        String source) {

    /** All cases, in the order of the file. */
    public static List<HandCounted> all() {
        var name = "deadlines/hand-counted.csv";
        try (var stream = Objects.requireNonNull(
                HandCounted.class.getClassLoader().getResourceAsStream(name), "There is no " + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(HandCounted::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandCounted of(String line) {
        var cells = line.split(";", -1);
        return new HandCounted(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
    }

    /** True if a rule or a limit gives length and method. */
    public boolean namesRule() {
        return method.isEmpty();
    }

    /** The end as the program counts it, in the form of the file. */
    String countedBy(LawBook book) {
        var end = end(book);
        var at = end.at();
        return at == null
                ? end.last().toString()
                : at.atZone(ZoneId.of(zone))
                        .toOffsetDateTime()
                        .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    CountedEnd end(LawBook book) {
        return DeadlineCount.of(from(), terms(book), book.calendar(calendar).orElseThrow());
    }

    private CountFrom from() {
        var place = ZoneId.of(zone);
        return start.contains("T")
                ? CountFrom.at(OffsetDateTime.parse(start).toInstant(), place)
                : new CountFrom(LocalDate.parse(start), null, place);
    }

    private CountTerms terms(LawBook book) {
        if (namesRule()) {
            return book.deadlineRule(counted)
                    .or(() -> limit(book))
                    .orElseThrow()
                    .terms();
        }
        var length = counted.split(" ");
        return new CountTerms(
                new Length(Integer.parseInt(length[0]), Unit.valueOf(length[1])),
                CountingMethod.valueOf(method),
                rolls.equals("yes"),
                length.length > 2);
    }

    private java.util.Optional<DeadlineRule> limit(LawBook book) {
        return book.nationalLaws().stream()
                .flatMap(law -> law.limit(counted).stream())
                .map(limit -> limit.asRule(Procedure.PROVISIONAL_ARREST_RECEIVED))
                .findFirst();
    }
}
