package org.comity.publication.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.paper.EditionPaper;
import org.comity.publication.paper.PaperTable;
import org.comity.publication.paper.PaperTable.Head;
import org.comity.publication.paper.PaperTable.Line;
import org.comity.publication.paper.PaperTable.Number;
import org.comity.publication.paper.PaperTable.Remark;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;

/**
 * A published table on paper: periods are columns, one axis has a line for each category, and the combinations of the others head the lines.
 * Lines that cannot occur are left out.
 */
final class WholeTable {

    private final PublishedTable table;
    private final Language language;
    private final Phrases phrases;
    private final int columns;
    private final int lines;

    private WholeTable(PublishedTable table, Language language) {
        this.table = table;
        this.language = language;
        this.phrases = Phrases.in(language);
        this.columns = columns(table.axes());
        this.lines = lines(table.axes(), columns);
    }

    /** The table with all its cells, in a language. */
    static PaperTable of(PublishedTable table, Language language) {
        return new WholeTable(table, language).paper();
    }

    /** The place of the axis of periods, or of the last axis. */
    private static int columns(List<Axis> axes) {
        return IntStream.range(0, axes.size())
                .filter(i -> axes.get(i).role() == AxisRole.TIME)
                .findFirst()
                .orElse(axes.size() - 1);
    }

    /** The place of the last axis with several categories that is not spread over columns; -1 if there is none. */
    private static int lines(List<Axis> axes, int columns) {
        return IntStream.range(0, axes.size())
                .filter(i -> i != columns && axes.get(i).categories().size() > 1)
                .max()
                .orElse(-1);
    }

    private PaperTable paper() {
        var columnAxis = table.axes().get(columns);
        var heads = columnAxis.categories().stream()
                .map(category -> new Head(title(category)))
                .toList();
        var all = new ArrayList<Line>();
        groups().forEach((heading, keys) -> {
            var some = lines(keys);
            if (!some.isEmpty() && !heading.isEmpty()) {
                all.add(new Line(heading, 0, true, "", null, List.of()));
            }
            all.addAll(some);
        });
        var corner = lines < 0
                ? phrases.say("page.number")
                : table.axes().get(lines).title().in(language);
        return new PaperTable("", corner, heads, all).withRemarksInHeads();
    }

    /** The combinations of the axes that are neither columns nor lines, with their words; a single category has none. */
    private Map<String, Map<String, String>> groups() {
        var groups = new LinkedHashMap<String, Map<String, String>>();
        groups.put("", Map.of());
        for (int i = 0; i < table.axes().size(); i++) {
            if (i != columns && i != lines) {
                var before = new LinkedHashMap<>(groups);
                groups.clear();
                var axis = table.axes().get(i);
                before.forEach((words, keys) -> axis.categories().forEach(category -> {
                    var more = new LinkedHashMap<>(keys);
                    more.put(axis.code(), category.code());
                    groups.put(axis.categories().size() == 1 ? words : joined(words, title(category)), more);
                }));
            }
        }
        return groups;
    }

    private static String joined(String words, String further) {
        return words.isEmpty() ? further : words + " · " + further;
    }

    private List<Line> lines(Map<String, String> keys) {
        if (lines < 0) {
            return List.of(line(phrases.say("page.number"), 0, keys));
        }
        var axis = table.axes().get(lines);
        var some = new ArrayList<Line>();
        for (var category : axis.categories()) {
            var all = new LinkedHashMap<>(keys);
            all.put(axis.code(), category.code());
            if (canOccur(all)) {
                some.add(line(title(category), axis.depthOf(category), all));
            }
        }
        return some;
    }

    private boolean canOccur(Map<String, String> keys) {
        return places(keys).stream().anyMatch(place -> !table.cells().get(place).is(CellStatus.NOT_APPLICABLE));
    }

    private List<Integer> places(Map<String, String> keys) {
        var axis = table.axes().get(columns);
        return axis.categories().stream()
                .map(category -> {
                    var all = new LinkedHashMap<>(keys);
                    all.put(axis.code(), category.code());
                    return table.placeOf(all);
                })
                .toList();
    }

    private Line line(String title, int depth, Map<String, String> keys) {
        return new Line(
                title,
                depth,
                false,
                "",
                null,
                places(keys).stream().map(this::cell).toList());
    }

    private Number cell(int place) {
        var cell = table.cells().get(place);
        var value = cell.value();
        var text = value == null
                ? EditionPaper.absence(cell.statuses(), language)
                : phrases.number(value, table.measureOf(place));
        var marks = table.notesOf(place).stream()
                .filter(note -> !note.about().isEmpty())
                .map(this::number)
                .collect(Collectors.joining(" "));
        return new Number(text, value == null, Remark.of(cell.statuses(), language), marks);
    }

    private String number(Footnote note) {
        return String.valueOf(table.notes().indexOf(note) + 1);
    }

    private String title(Category category) {
        return category.title().in(language);
    }
}
