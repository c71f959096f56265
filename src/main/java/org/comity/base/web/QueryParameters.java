package org.comity.base.web;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.comity.base.json.StorableString;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.DayFormat;
import org.comity.base.time.InstantFormat;
import org.comity.base.time.Standpoint;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a call. Each is asked for by name and type; faults are collected, and {@link #check} throws
 * them all at once, along with every parameter that the operation does not have: an unknown filter is never ignored.
 */
public final class QueryParameters {

    private final UriInfo uri;
    private final Set<String> known = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> elsewhere = new HashMap<>();

    /** The query parameters of the call to this address. */
    public QueryParameters(UriInfo uri) {
        this.uri = uri;
    }

    /** A text of at most 200 characters, of which one is visible. */
    public Optional<String> text(String name) {
        return read(name, QueryParameters::visible, "must be one text of at most 200 characters");
    }

    private static String visible(String text) {
        if (text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT)) {
            throw new IllegalArgumentException("blank");
        }
        return text;
    }

    /** A date. */
    public Optional<LocalDate> date(String name) {
        return read(name, DayFormat::parse, DayFormat.EXPECTED);
    }

    /** An instant with offset. */
    public Optional<Instant> instant(String name) {
        return read(
                name,
                QueryParameters::parseInstant,
                "must be a date and time with offset such as 2026-11-22T09:30:00Z");
    }

    /** An instant as of which something was known: it must be in the past, and a day alone does not determine it. */
    public Optional<Instant> knownAt(String name, Instant now) {
        var text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InstantFormat.parsePast(text.get(), now));
        } catch (IllegalArgumentException e) {
            return fault(name, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The day {@code on} and the instant {@code asOf} of the record that the caller asks for; either may be missing.
     *
     * @param today the present day, which is asked for if the caller names a day
     */
    public Standpoint standpoint(Instant now, Supplier<LocalDate> today) {
        var on = date("on").flatMap(day -> come("on", day, today.get()));
        return new Standpoint(on.orElse(null), knownAt("asOf", now).orElse(null));
    }

    /** A day, if it has come; otherwise a fault, since nothing is known of a day that has not. */
    public Optional<LocalDate> come(String name, LocalDate day, LocalDate today) {
        return day.isAfter(today) ? fault(name, notCome(today)) : Optional.of(day);
    }

    /** The fault of a day that has not come. */
    public static String notCome(LocalDate today) {
        return "must not be in the future: it is " + today + " now, and nothing is known of a later day";
    }

    /** A UUID. */
    public Optional<UUID> uuid(String name) {
        return read(name, UUID::fromString, "must be a UUID");
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return read(name, QueryParameters::parseFlag, "must be true or false");
    }

    /** A member of a list of values. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return read(
                name,
                text -> Enum.valueOf(type, text),
                text -> NearestWords.before("must be one of " + String.join(", ", members(type)), text, members(type)));
    }

    /** A code of a list; the fault names the nearest code and the address of the list. */
    public Optional<String> code(String name, Collection<String> known, String list) {
        return known(name, known, "must be a code of GET " + list);
    }

    /** A code of a list; the fault names the address of the list and ends with the hint for the wrong code. */
    public Optional<String> code(String name, Predicate<String> known, String list, UnaryOperator<String> hint) {
        return read(
                name,
                text -> {
                    if (!known.test(text)) {
                        throw new IllegalArgumentException(text);
                    }
                    return text;
                },
                text -> "must be a code of GET " + list + hint.apply(text));
    }

    /** One of these words; the fault names the nearest. */
    public Optional<String> known(String name, Collection<String> known, String expectation) {
        return read(
                name,
                text -> {
                    if (!known.contains(text)) {
                        throw new IllegalArgumentException(text);
                    }
                    return text;
                },
                text -> expectation + NearestWords.hint(text, known));
    }

    /** Adds a fault if the end of a range is before its beginning: no record could be in it. */
    public <T extends Comparable<? super T>> void range(String from, @Nullable T first, String to, @Nullable T last) {
        if (first != null && last != null && last.compareTo(first) < 0) {
            fault(to, "must not be before " + from);
        }
    }

    /** Several members of a list of values, separated by commas. */
    public <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
        return someKnown(name, members(type), "must be some of " + String.join(", ", members(type)))
                .map(words ->
                        words.stream().map(word -> Enum.valueOf(type, word)).toList())
                .orElse(List.of());
    }

    /** Some of these words, separated by commas; the fault names the nearest to the first that is none of them. */
    public Optional<List<String>> someKnown(String name, Collection<String> known, String expectation) {
        return read(
                name,
                text -> {
                    var words = List.of(text.split(",", -1));
                    if (!known.containsAll(words)) {
                        throw new IllegalArgumentException(text);
                    }
                    return words;
                },
                text -> NearestWords.before(expectation + ", separated by commas", firstUnknown(text, known), known));
    }

    /** A whole number in a range, or the default. */
    public int number(String name, int usual, int least, int most) {
        return read(name, text -> parseNumber(text, least, most), "must be a number from " + least + " to " + most)
                .orElse(usual);
    }

    /** A value read by a function that throws IllegalArgumentException or DateTimeException on a fault. */
    public <T> Optional<T> read(String name, Function<String, T> reader, String expectation) {
        return read(name, reader, text -> expectation);
    }

    private <T> Optional<T> read(String name, Function<String, T> reader, UnaryOperator<String> expectation) {
        known.add(name);
        var values = uri.getQueryParameters().get(name);
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        var text = values.getFirst();
        if (values.size() > 1 || text.isEmpty() || text.length() > 2000 || !isText(text)) {
            return fault(name, expectation.apply(""));
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return fault(name, expectation.apply(text));
        }
    }

    /** Adds a fault that only several parameters together show. */
    public <T> Optional<T> fault(String name, String detail) {
        faults.add(Fault.ofQuery(name, "bad-value", detail));
        return Optional.empty();
    }

    /** Adds a fault if a required parameter is missing. */
    public <T> Optional<T> required(String name, Optional<T> value) {
        var alreadyFaulty = faults.stream().anyMatch(fault -> fault.field().equals(name));
        if (value.isEmpty() && !alreadyFaulty) {
            faults.add(Fault.ofQuery(name, "not-null", "is needed"));
        }
        return value;
    }

    /** Sets the advice for parameters that clients expect here and that do not exist. */
    public void elsewhere(Collection<String> names, String place) {
        names.forEach(name -> elsewhere.put(name, "; " + place));
    }

    /** Throws all faults, if there is one. Call it after all parameters were read. */
    public void check() {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(Fault.ofQuery(
                        StorableString.isStorable(name) ? name : "?",
                        "unknown-parameter",
                        "there is no such parameter" + elsewhere.getOrDefault(name, NearestWords.hint(name, known)))));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** Bytes that are no UTF-8 arrive as U+FFFD: the original text is lost. */
    private static boolean isText(String text) {
        return StorableString.isStorable(text) && text.indexOf('\ufffd') < 0;
    }

    private static <E extends Enum<E>> List<String> members(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static String firstUnknown(String text, Collection<String> members) {
        return Arrays.stream(text.split(",", -1))
                .filter(word -> !members.contains(word))
                .findFirst()
                .orElse("");
    }

    private static Instant parseInstant(String text) {
        var at = OffsetDateTime.parse(text);
        if (at.getYear() < 1 || at.getYear() > 9999) {
            throw new IllegalArgumentException(text);
        }
        return at.toInstant();
    }

    private static Boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Integer parseNumber(String text, int least, int most) {
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
