package org.comity.statistics.cube;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.indicator.AgeBand;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Period;
import org.comity.statistics.cube.CountCube.Counted;
import org.comity.statistics.cube.CubeView.CellView;
import org.comity.statistics.cube.CubeView.DimensionView;
import org.comity.statistics.cube.CubeView.ReconciliationView;
import org.jspecify.annotations.Nullable;

/** Lays out what was counted: a cell for each combination of the values found, an empty one too. */
final class CubeLayout {

    /** The most cells that are shown with those that are empty. */
    private static final int MOST_CELLS = 20_000;

    private static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(Heading.NOT_RECORDED::equals)
            .thenComparing(CountCube.OTHER_GROUPS::equals)
            .thenComparingInt(CubeLayout::bandOf)
            .thenComparing(Comparator.naturalOrder());

    private final CubeQuestion question;
    private final BiFunction<IndicatorDimension, String, String> titles;
    private final Map<Integer, CubeNumbers> totals = new HashMap<>();
    private final Map<Integer, Map<List<String>, CubeNumbers>> found = new HashMap<>();
    private final List<TreeSet<String>> values = new ArrayList<>();

    CubeLayout(CubeQuestion question, List<Counted> counted, BiFunction<IndicatorDimension, String, String> titles) {
        this.question = question;
        this.titles = titles;
        for (var i = 0; i < question.by().size(); i++) {
            var all = new TreeSet<>(ORDER);
            all.add(Heading.NOT_RECORDED);
            values.add(all);
        }
        for (var cell : counted) {
            if (cell.keys().isEmpty()) {
                totals.put(cell.no(), cell.numbers());
            } else {
                found.computeIfAbsent(cell.no(), no -> new TreeMap<>(CubeLayout::compare))
                        .put(cell.keys(), cell.numbers());
                IntStream.range(0, values.size())
                        .forEach(i -> values.get(i).add(cell.keys().get(i)));
            }
        }
    }

    private static int bandOf(String value) {
        for (var band : AgeBand.values()) {
            if (band.name().equals(value)) {
                return band.ordinal();
            }
        }
        return -1;
    }

    private static int compare(List<String> one, List<String> other) {
        for (var i = 0; i < one.size(); i++) {
            var order = ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** True if each combination of values has a cell. */
    boolean isComplete() {
        return values.stream()
                        .mapToLong(TreeSet::size)
                        .reduce(question.periods().size(), Math::multiplyExact)
                <= MOST_CELLS;
    }

    /** The cells by period, each in the order of its values. */
    List<CellView> cells() {
        if (values.isEmpty()) {
            return List.of();
        }
        var views = new ArrayList<CellView>();
        for (var no = 1; no <= question.periods().size(); no++) {
            if (isComplete()) {
                add(views, no, new ArrayList<>());
            } else {
                addFound(views, no);
            }
        }
        return views;
    }

    private void addFound(List<CellView> views, int no) {
        found.getOrDefault(no, Map.of()).forEach((keys, numbers) -> views.add(view(no, keys, numbers)));
    }

    private void add(List<CellView> views, int no, List<String> keys) {
        if (keys.size() == values.size()) {
            views.add(
                    view(no, List.copyOf(keys), found.getOrDefault(no, Map.of()).getOrDefault(keys, none())));
            return;
        }
        for (var value : values.get(keys.size())) {
            keys.add(value);
            add(views, no, keys);
            keys.removeLast();
        }
    }

    /** The total of each period. */
    List<CellView> totals() {
        return IntStream.rangeClosed(1, question.periods().size())
                .mapToObj(no -> view(no, List.of(), totals.getOrDefault(no, none())))
                .toList();
    }

    private CubeNumbers none() {
        return CubeNumbers.none(isShare(), isDuration(), question.sumsMoney());
    }

    private boolean isShare() {
        return question.indicator().measure() == IndicatorMeasure.SHARE;
    }

    private boolean isDuration() {
        return question.indicator().measure() == IndicatorMeasure.DURATION;
    }

    private CellView view(int no, List<String> keys, CubeNumbers numbers) {
        return new CellView(
                period(no).label(),
                keys,
                IntStream.range(0, keys.size())
                        .mapToObj(i -> titles.apply(dimension(i), keys.get(i)))
                        .toList(),
                isDuration() ? null : numbers.whole(CubeNumbers.COUNTED),
                numbers.whole(CubeNumbers.HITS),
                numbers.share(),
                isDuration() ? numbers.whole(CubeNumbers.COUNTED) : null,
                numbers.whole(CubeNumbers.STILL_OPEN),
                numbers.get("gross_mean"),
                numbers.get("gross_median"),
                numbers.get("gross_p90"),
                numbers.get("net_mean"),
                numbers.get("net_median"),
                numbers.get("net_p90"),
                numbers.whole("oldest"),
                keys.isEmpty() || isDuration() || !isAdditive() ? null : ofTotal(no, numbers),
                numbers.get(CubeNumbers.AMOUNT),
                numbers.whole("without_amount"));
    }

    private @Nullable BigDecimal ofTotal(int no, CubeNumbers numbers) {
        return CubeNumbers.percent(
                numbers.get(CubeNumbers.COUNTED),
                totals.getOrDefault(no, none()).get(CubeNumbers.COUNTED));
    }

    private boolean isAdditive() {
        return question.by().stream().allMatch(use -> question.indicator().isAdditiveOver(use));
    }

    private Period period(int no) {
        return question.periods().get(no - 1);
    }

    private IndicatorDimension dimension(int i) {
        return question.by().get(i).dimension();
    }

    /** The dimensions, with the share of the members whose value is recorded. */
    List<DimensionView> dimensions() {
        return IntStream.range(0, question.by().size())
                .mapToObj(this::dimensionView)
                .toList();
    }

    private DimensionView dimensionView(int i) {
        var use = question.by().get(i);
        return new DimensionView(
                use.dimension().code(),
                use.dimension().title(),
                use.asAt(),
                use.values(),
                question.indicator().isAdditiveOver(use),
                CubeNumbers.percent(sum("recorded" + i), sum("all_members")));
    }

    private BigDecimal sum(String name) {
        return totals.values().stream()
                .map(numbers -> numbers.get(name))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How the numbers of another unit follow from the members; null if the members themselves are counted. */
    @Nullable
    List<ReconciliationView> reconciliation() {
        return question.unit() == UnitOfCount.MEMBER
                ? null
                : IntStream.rangeClosed(1, question.periods().size())
                        .mapToObj(this::reconciled)
                        .toList();
    }

    private ReconciliationView reconciled(int no) {
        var numbers = totals.getOrDefault(no, none());
        var units = number(numbers, CubeNumbers.COUNTED);
        var members = number(numbers, "members");
        var without = number(numbers, "without");
        return new ReconciliationView(
                period(no).label(),
                members,
                without,
                number(numbers, "with_one"),
                number(numbers, "with_several"),
                units - (members - without),
                units);
    }

    private static long number(CubeNumbers numbers, String name) {
        var number = numbers.whole(name);
        return number == null ? 0 : number;
    }
}
