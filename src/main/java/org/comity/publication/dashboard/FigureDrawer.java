package org.comity.publication.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.chart.Chart;
import org.comity.publication.chart.ChartFinding;
import org.comity.publication.chart.ChartKind;
import org.comity.publication.chart.ChartSize;
import org.comity.publication.chart.Description;
import org.comity.publication.chart.Slice;
import org.comity.publication.dashboard.DashboardLayout.LaidFigure;
import org.comity.publication.dashboard.DashboardLayout.Spread;
import org.comity.publication.dashboard.PageView.SectionView;
import org.comity.publication.dashboard.words.PageWords;
import org.comity.publication.dashboard.words.SmallNumbers;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.UsualCategories;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a page from the tables of an edition and the choice of the reader. */
final class FigureDrawer {

    private static final String ANY = "*";

    private final PublishedEdition edition;
    private final DashboardChoice choice;
    private final TableWriter writer;
    private final Set<String> drawn = new HashSet<>();

    FigureDrawer(PublishedEdition edition, DashboardChoice choice) {
        this.edition = edition;
        this.choice = choice;
        this.writer = new TableWriter(edition, choice.language());
    }

    /** The sections of a layout that have a figure of the edition. */
    List<SectionView> sections(DashboardLayout layout) {
        return layout.sections().stream()
                .map(section -> new SectionView(
                        section.code(),
                        section.title().in(choice.language()),
                        section.figures().stream()
                                .map(this::figure)
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(section -> !section.figures().isEmpty())
                .toList();
    }

    /** The figure of a layout; null if the edition does not have its table or its axes. */
    @Nullable
    ShownFigure figure(LaidFigure laid) {
        var table = edition.tables().stream()
                .filter(each -> each.code().equals(laid.table()))
                .findFirst()
                .orElse(null);
        var along = table == null ? null : axis(table, laid.along(), Set.of());
        if (table == null || along == null) {
            return null;
        }
        var by = laid.by() == null ? null : axis(table, laid.by(), Set.of(along.code()));
        if (laid.by() != null && by == null) {
            return null;
        }
        var places = categories(along, laid.along());
        var series = by == null || laid.by() == null ? List.<Category>of() : categories(by, laid.by());
        if (places.isEmpty() || (by != null && series.isEmpty())) {
            return null;
        }
        var fixed = fixed(table, by == null ? Set.of(along.code()) : Set.of(along.code(), by.code()), laid.fixed());
        var slice = new Slice(table, along, places, by, series, fixed);
        if (laid.chart() == ChartKind.RANGE && slice.quantiles().size() < 2) {
            return null;
        }
        drawn.add(table.code());
        return drawn(laid, slice);
    }

    /** True if a figure of a layout was made of this table. */
    boolean hasDrawn(PublishedTable table) {
        return drawn.contains(table.code());
    }

    private ShownFigure drawn(LaidFigure laid, Slice whole) {
        var turned = whole.series().size() > Chart.MOST_SERIES
                && (laid.chart() == ChartKind.LINE || laid.chart() == ChartKind.STACKED_BAR);
        var kind = turned ? ChartKind.MATRIX : laid.chart();
        var slice = turned ? whole.turned() : whole;
        var most = laid.most() == null ? Integer.MAX_VALUE : laid.most();
        var many = slice.places().size() > most;
        var rank = kind == ChartKind.MATRIX ? Math.max(0, slice.series().size() - 1) : 0;
        var shown = laid.sorted() || many ? (many ? slice.parts() : slice).largest(most, rank) : slice;
        var ofMatrix = laid.part() == null ? ChartFinding.FIRST_THREE : ChartFinding.SHARE;
        var finding = turned ? ofMatrix : laid.finding();
        var title = title(slice, laid.title() == null ? slice.table().title() : laid.title());
        var about = new ChartFinding.About(PageWords.subject(laid.subject(), slice), laid.part());
        var chart = new Chart(
                laid.code(),
                kind,
                shown,
                finding.of(shown, about, focus(shown, laid), choice.language()),
                title,
                Description.of(kind, shown, choice.language()),
                laid.ordered(),
                choice.language());
        var full = kind == ChartKind.TILE_MAP;
        return writer.figure(
                slice,
                title,
                notes(slice),
                new TableWriter.Drawn(
                        chart, chart.draw(full ? ChartSize.FULL : ChartSize.WIDE), chart.draw(ChartSize.NARROW), full));
    }

    /** The notes on the choice and on small numbers, which are not those of the table. */
    private List<String> notes(Slice slice) {
        return Stream.concat(
                        PageWords.separate(slice.table(), choice.categories(), slice.fixed(), choice.language())
                                .stream(),
                        SmallNumbers.note(edition, slice, choice.language()).stream())
                .toList();
    }

    /** A table that no layout names, without a chart. */
    ShownFigure table(PublishedTable table) {
        var time = table.axes().stream()
                .filter(axis -> axis.role() == AxisRole.TIME)
                .findFirst()
                .orElse(null);
        var along = table.axes().stream()
                .filter(axis -> !axis.equals(time) && !ChoiceReader.AXES.contains(axis.code()))
                .findFirst()
                .orElse(table.axes().getFirst());
        var by = along.equals(time) ? null : time;
        var fixed = fixed(table, by == null ? Set.of(along.code()) : Set.of(along.code(), by.code()), null);
        var slice = new Slice(table, along, along.categories(), by, by == null ? List.of() : by.categories(), fixed);
        return writer.figure(slice, title(slice, table.title()), notes(slice), null);
    }

    private static int focus(Slice slice, LaidFigure laid) {
        var codes = slice.series().stream().map(Category::code).toList();
        return laid.focus() == null
                ? 0
                : laid.focus().stream()
                        .filter(codes::contains)
                        .mapToInt(codes::indexOf)
                        .findFirst()
                        .orElse(0);
    }

    private static @Nullable Axis axis(PublishedTable table, Spread spread, Set<String> taken) {
        if (!spread.axis().equals(ANY)) {
            return table.axis(spread.axis());
        }
        return table.axes().stream()
                .filter(axis ->
                        axis.role() == AxisRole.CLASS && axis.categories().size() > 1)
                .filter(axis -> !taken.contains(axis.code()) && !ChoiceReader.AXES.contains(axis.code()))
                .findFirst()
                .orElse(null);
    }

    private static List<Category> categories(Axis axis, Spread spread) {
        return axis.categories().stream()
                .filter(each -> spread.only() == null || spread.only().contains(each.code()))
                .filter(each -> spread.without() == null || !spread.without().contains(each.code()))
                .toList();
    }

    private Map<String, String> fixed(
            PublishedTable table, Set<String> spread, @Nullable Map<String, List<String>> laid) {
        var fixed = new HashMap<String, String>();
        for (var axis : table.axes()) {
            if (!spread.contains(axis.code())) {
                var asked = new ArrayList<String>();
                if (laid != null && laid.containsKey(axis.code())) {
                    asked.addAll(laid.get(axis.code()));
                }
                if (choice.categories().containsKey(axis.code())) {
                    asked.add(choice.categories().get(axis.code()));
                }
                fixed.put(axis.code(), UsualCategories.of(table, axis, asked));
            }
        }
        return fixed;
    }

    /** The title with the categories that are fixed; that of all is not named, except of directions. */
    private String title(Slice slice, Words table) {
        var fixed = slice.table().axes().stream()
                .filter(axis -> slice.fixed().containsKey(axis.code()))
                .filter(axis -> axis.categories().size() > 1)
                .filter(axis -> axis.code().equals(PageWords.DIRECTION)
                        || !Category.TOTAL.equals(slice.fixed().get(axis.code())))
                .map(axis -> axis.categories().get(axis.placeOf(slice.fixed().getOrDefault(axis.code(), ""))))
                .map(category -> category.title().in(choice.language()))
                .collect(Collectors.joining(" · "));
        var title = table.in(choice.language());
        return fixed.isEmpty() ? title : title + " · " + fixed;
    }
}
