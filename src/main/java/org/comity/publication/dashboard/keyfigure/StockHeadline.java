package org.comity.publication.dashboard.keyfigure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.dashboard.words.PageWords;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.UsualCategories;

/**
 * The headlines on the open stock: for each direction whether as many requests ended as came, and whether the stock grew. They have published
 * numbers of one period alone; where one is hidden there is no headline.
 */
public final class StockHeadline {

    private static final String TABLE = "flow";
    private static final String ROW = "row";

    private final Map<String, String> chosen;
    private final Phrases phrases;

    /**
     * Headlines for a choice.
     *
     * @param chosen the categories that the reader chose, by axis
     */
    public StockHeadline(Map<String, String> chosen, Language language) {
        this.chosen = chosen;
        this.phrases = Phrases.in(language);
    }

    /** The headlines of an edition: one for each direction, or for the chosen one. */
    public List<String> of(PublishedEdition edition) {
        return edition.tables().stream()
                .filter(table -> table.code().equals(TABLE))
                .filter(table -> Stream.of(ROW, PageWords.DIRECTION).allMatch(axis -> table.axis(axis) != null))
                .flatMap(this::of)
                .toList();
    }

    private Stream<String> of(PublishedTable table) {
        var directions = Objects.requireNonNull(table.axis(PageWords.DIRECTION)).categories().stream()
                .map(Category::code)
                .filter(code -> !code.equals(Category.TOTAL))
                .toList();
        var asked = chosen.getOrDefault(PageWords.DIRECTION, "");
        return directions.stream()
                .filter(code -> !directions.contains(asked) || code.equals(asked))
                .flatMap(code -> headline(table, code).stream());
    }

    private Optional<String> headline(PublishedTable table, String direction) {
        var keys = new HashMap<String, String>();
        for (var axis : table.axes()) {
            var asked = Optional.ofNullable(chosen.get(axis.code())).stream().toList();
            keys.put(axis.code(), UsualCategories.of(table, axis, asked));
        }
        keys.put(PageWords.DIRECTION, direction);
        var rows = Stream.of("CARRIED_FORWARD", "NEW", "FINALISED", "CONTINUING")
                .flatMap(row -> cell(table, keys, row).stream())
                .toList();
        return rows.size() == 4 ? Optional.of(words(table, keys, rows)) : Optional.empty();
    }

    /** A cell with a number; empty if the table does not have the row, or the number is not published. */
    private static Optional<Cell> cell(PublishedTable table, Map<String, String> keys, String row) {
        var rows = Objects.requireNonNull(table.axis(ROW)).categories();
        if (rows.stream().noneMatch(each -> each.code().equals(row))) {
            return Optional.empty();
        }
        var all = new HashMap<>(keys);
        all.put(ROW, row);
        return Optional.of(table.cell(all)).filter(cell -> cell.value() != null);
    }

    private String words(PublishedTable table, Map<String, String> keys, List<Cell> rows) {
        var numbers =
                rows.stream().map(cell -> Objects.requireNonNull(cell.value())).toList();
        var incomplete = rows.stream().anyMatch(cell -> cell.is(CellStatus.INCOMPLETE_PERIOD));
        var arguments = new HashMap<String, Object>();
        arguments.put("requests", requests(keys));
        arguments.put("period", period(table, keys));
        arguments.put("scope", scope(table, keys));
        arguments.put("incomplete", incomplete ? "yes" : "no");
        arguments.put("ending", course(numbers.get(2), numbers.get(1)));
        arguments.put("stock", course(numbers.get(3), numbers.getFirst()));
        arguments.put("before", number(numbers.getFirst()));
        arguments.put("came", number(numbers.get(1)));
        arguments.put("ended", number(numbers.get(2)));
        arguments.put("after", number(numbers.get(3)));
        var remarks = KeyNumber.remarks(rows.stream(), phrases);
        arguments.put("marked", remarks.isEmpty() ? "no" : "yes");
        arguments.put("remarks", remarks);
        return phrases.say("headline.stock", arguments);
    }

    /** Requests received, or made, as the begin of a sentence. */
    private String requests(Map<String, String> keys) {
        var words = phrases.say("requests." + keys.get(PageWords.DIRECTION));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String period(PublishedTable table, Map<String, String> keys) {
        return table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.TIME)
                .map(axis -> title(axis, keys))
                .collect(Collectors.joining());
    }

    /** The kind, if one was chosen, and the chosen axes that the table does not have. */
    private String scope(PublishedTable table, Map<String, String> keys) {
        var within = table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.CLASS
                        && !List.of(ROW, PageWords.DIRECTION).contains(axis.code()))
                .filter(axis -> !Category.TOTAL.equals(keys.get(axis.code())))
                .map(axis -> title(axis, keys));
        return Stream.concat(within, KeyFigures.without(chosen, keys, phrases))
                .map(words -> ", " + words)
                .collect(Collectors.joining());
    }

    private String title(Axis axis, Map<String, String> keys) {
        return axis.categories()
                .get(axis.placeOf(keys.getOrDefault(axis.code(), "")))
                .title()
                .in(phrases.language());
    }

    private static String course(BigDecimal is, BigDecimal was) {
        var compared = is.compareTo(was);
        return compared > 0 ? "more" : compared < 0 ? "fewer" : "same";
    }

    private String number(BigDecimal value) {
        return phrases.number(value, 0);
    }
}
