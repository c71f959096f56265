package org.comity.publication.dashboard.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.chart.Slice;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;

/**
 * The one vocabulary of the page: requests are received or made, ended or open. The tables of editions have other words for the same codes,
 * which stay in their files.
 */
public final class PageWords {

    /** The axis of directions. */
    public static final String DIRECTION = "direction";

    private static final String NONE = "NONE";
    private static final List<String> NARROWER = List.of("kind", "partner");

    private PageWords() {}

    /** The edition with the words of the page in place of those of its axes and categories. */
    public static PublishedEdition of(PublishedEdition edition) {
        return edition.withTables(edition.tables().stream()
                .map(table -> new PublishedTable(
                        table.code(),
                        table.title(),
                        table.definition(),
                        table.indicator(),
                        table.version(),
                        table.axes().stream().map(PageWords::of).toList(),
                        table.cells(),
                        table.notes()))
                .toList());
    }

    private static Axis of(Axis axis) {
        return new Axis(
                axis.code(),
                words(axis.title(), Stream.of("axis." + axis.code())),
                axis.role(),
                axis.additive(),
                axis.categories().stream()
                        .map(category -> new Category(
                                category.code(),
                                words(category.title(), keys(axis, category)),
                                category.parent(),
                                category.days(),
                                category.measure()))
                        .toList());
    }

    private static Stream<String> keys(Axis axis, Category category) {
        var own = "word." + axis.code() + "." + category.code();
        return axis.role() == AxisRole.CLASS || axis.role() == AxisRole.AREA
                ? Stream.of(own, "word." + category.code())
                : Stream.of(own);
    }

    private static Words words(Words usual, Stream<String> keys) {
        return keys.filter(key -> Phrases.in(Language.EN).has(key))
                .findFirst()
                .map(PageWords::inBoth)
                .orElse(usual);
    }

    private static Words inBoth(String key) {
        return new Words(
                Phrases.in(Language.EN).say(key), Phrases.in(Language.FR).say(key));
    }

    /**
     * A text of the layout with the direction of the numbers: {@code {requests}} becomes requests received, and {@code {direction}} received.
     *
     * @param fixed category of each axis that is not spread out
     */
    public static Words named(Words text, Map<String, String> fixed) {
        var direction = fixed.getOrDefault(DIRECTION, NONE);
        var requests = inBoth("requests." + direction);
        var directions = inBoth("directions." + direction);
        return new Words(
                named(text.en(), requests.en(), directions.en()), named(text.fr(), requests.fr(), directions.fr()));
    }

    /** The subject of a finding, with the direction of its numbers and, in brackets, the kind and the partner if they are of one alone. */
    public static Words subject(Words text, Slice slice) {
        var named = named(text, slice.fixed());
        var narrower = NARROWER.stream()
                .map(code -> slice.table().axis(code))
                .filter(Objects::nonNull)
                .filter(axis -> !Category.TOTAL.equals(slice.fixed().getOrDefault(axis.code(), Category.TOTAL)))
                .map(axis -> axis.categories()
                        .get(axis.placeOf(slice.fixed().getOrDefault(axis.code(), "")))
                        .title())
                .toList();
        return narrower.isEmpty()
                ? named
                : new Words(
                        named.en() + bracketed(narrower, Language.EN), named.fr() + bracketed(narrower, Language.FR));
    }

    private static String bracketed(List<Words> titles, Language language) {
        return titles.stream().map(title -> title.in(language)).collect(Collectors.joining(", ", " (", ")"));
    }

    /**
     * The note on a figure of one direction whose table has no sum of both, if the reader did not choose that direction.
     *
     * @param chosen the categories that the reader chose, by axis
     * @param fixed category of each axis that is not spread out
     */
    public static Optional<String> separate(
            PublishedTable table, Map<String, String> chosen, Map<String, String> fixed, Language language) {
        var axis = table.axis(DIRECTION);
        var shown = fixed.get(DIRECTION);
        if (axis == null || shown == null || shown.equals(Category.TOTAL) || shown.equals(chosen.get(DIRECTION))) {
            return Optional.empty();
        }
        var phrases = Phrases.in(language);
        return Optional.of(phrases.say("note.direction", Map.of("requests", phrases.say("requests." + shown))));
    }

    private static String named(String text, String requests, String direction) {
        var all = text.replace("{requests}", requests).replace("{direction}", direction);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }
}
