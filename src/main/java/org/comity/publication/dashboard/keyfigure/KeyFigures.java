package org.comity.publication.dashboard.keyfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.dashboard.words.PageWords;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.UsualCategories;

/**
 * The key figures of an edition: published numbers of the last complete period, or of the one that the reader chose. A period that is not
 * complete is never compared with another.
 */
public final class KeyFigures {

    private static final String PERIOD = "period";

    private final PublishedEdition edition;
    private final Map<String, String> chosen;
    private final Phrases phrases;

    /**
     * The key figures of an edition.
     *
     * @param chosen the categories that the reader chose, by axis
     */
    public KeyFigures(PublishedEdition edition, Map<String, String> chosen, Language language) {
        this.edition = edition;
        this.chosen = chosen;
        this.phrases = Phrases.in(language);
    }

    /** The key figures of a layout that the edition has. */
    public List<KeyFigure> of(List<KeyLayout> layouts) {
        return layouts.stream().flatMap(layout -> figure(layout).stream()).toList();
    }

    private Optional<KeyFigure> figure(KeyLayout layout) {
        return edition.tables().stream()
                .filter(each -> each.code().equals(layout.table()))
                .findFirst()
                .flatMap(table -> table.axes().stream()
                        .filter(axis -> axis.role() == AxisRole.TIME)
                        .findFirst()
                        .map(time -> figure(layout, table, time)));
    }

    private KeyFigure figure(KeyLayout layout, PublishedTable table, Axis time) {
        var period = time.categories().get(time.placeOf(UsualCategories.of(table, time, asked(layout, PERIOD))));
        var keys = keys(layout, table, time);
        var number = number(layout, table, time, period, keys);
        return new KeyFigure(
                PageWords.named(layout.title(), keys).in(phrases.language()),
                number.words(phrases),
                number.value() == null,
                number.parts(phrases),
                scope(layout, table, period, keys, number.is(CellStatus.INCOMPLETE_PERIOD)),
                KeyChange.of(time, period, other -> number(layout, table, time, other, keys), phrases),
                number.remarks(phrases),
                layout.figure());
    }

    private List<String> asked(KeyLayout layout, String axis) {
        var asked = new ArrayList<>(layout.asked(axis));
        Optional.ofNullable(chosen.get(axis)).ifPresent(asked::add);
        return asked;
    }

    private Map<String, String> keys(KeyLayout layout, PublishedTable table, Axis time) {
        var keys = new HashMap<String, String>();
        table.axes().stream()
                .filter(axis -> !axis.equals(time))
                .forEach(axis -> keys.put(axis.code(), UsualCategories.of(table, axis, asked(layout, axis.code()))));
        return keys;
    }

    private static KeyNumber number(
            KeyLayout layout, PublishedTable table, Axis time, Category period, Map<String, String> keys) {
        var all = new HashMap<>(keys);
        all.put(time.code(), period.code());
        return KeyNumber.of(table, all, layout.of());
    }

    /** The period, the categories of the number, and axes that the reader chose of and the table does not have. The title has the direction. */
    private String scope(
            KeyLayout layout, PublishedTable table, Category period, Map<String, String> keys, boolean incomplete) {
        var shown = table.axes().stream()
                .filter(axis -> keys.containsKey(axis.code())
                        && layout.asked(axis.code()).isEmpty()
                        && !axis.code().equals(PageWords.DIRECTION))
                .filter(axis ->
                        axis.role() != AxisRole.MEASURE && axis.categories().size() > 1)
                .map(axis -> axis.categories().get(axis.placeOf(keys.getOrDefault(axis.code(), ""))))
                .filter(category -> !category.code().equals(Category.TOTAL))
                .map(category -> category.title().in(phrases.language()));
        var names = Stream.concat(shown, without(chosen, keys, phrases)).collect(Collectors.joining(" · "));
        return phrases.say(
                "key.scope",
                Map.of(
                        "period",
                        period.title().in(phrases.language()),
                        "incomplete",
                        incomplete ? "yes" : "no",
                        "scope",
                        names.isEmpty() ? "no" : "yes",
                        "names",
                        names));
    }

    /** The choices that a number does not follow, since its table does not have them. The title has the direction. */
    static Stream<String> without(Map<String, String> chosen, Map<String, String> keys, Phrases phrases) {
        return chosen.entrySet().stream()
                .filter(each -> !List.of(PERIOD, PageWords.DIRECTION).contains(each.getKey())
                        && !each.getValue().equals(Category.TOTAL))
                .filter(each -> !each.getValue().equals(keys.get(each.getKey())))
                .map(each -> phrases.say("key.without." + each.getKey()));
    }
}
