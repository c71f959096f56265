package org.comity.rules.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.rules.workflow.Kind;

/**
 * Stock and flow of one group of requests over periods that follow one another. The figures come from queries that know
 * nothing of one another; here the identity between them is checked and never forced.
 */
public final class StockAndFlow {

    private final int periods;
    private final long[] stock;
    private final long[] entered;
    private final long[] reopened;
    private final long[] reclassifiedIn;
    private final long[] reclassifiedOut;
    private final long[] redirectedIn;
    private final long[] redirectedOut;
    private final long[] splitOff;
    private final long[] joined;
    private final SortedMap<String, long[]> finalised = new TreeMap<>();

    /** The counts over this number of periods. A period without a count is zero. */
    public StockAndFlow(int periods, Collection<Figure> figures) {
        this.periods = periods;
        this.stock = new long[periods + 1];
        this.entered = new long[periods];
        this.reopened = new long[periods];
        this.reclassifiedIn = new long[periods];
        this.reclassifiedOut = new long[periods];
        this.redirectedIn = new long[periods];
        this.redirectedOut = new long[periods];
        this.splitOff = new long[periods];
        this.joined = new long[periods];
        figures.forEach(this::add);
    }

    private void add(Figure figure) {
        switch (figure) {
            case Figure.Stock(int period, long number) -> stock[period] += number;
            case Figure.Entered(int period, long number) -> entered[period - 1] += number;
            case Figure.Reopened(int period, long number) -> reopened[period - 1] += number;
            case Figure.ReclassifiedIn(int period, long number) -> reclassifiedIn[period - 1] += number;
            case Figure.ReclassifiedOut(int period, long number) -> reclassifiedOut[period - 1] += number;
            case Figure.RedirectedIn(int period, long number) -> redirectedIn[period - 1] += number;
            case Figure.RedirectedOut(int period, long number) -> redirectedOut[period - 1] += number;
            case Figure.SplitOff(int period, long number) -> splitOff[period - 1] += number;
            case Figure.Joined(int period, long number) -> joined[period - 1] += number;
            case Figure.Finalised(int period, String result, long number) ->
                finalised.computeIfAbsent(result, code -> new long[periods])[period - 1] += number;
        }
    }

    /** The codes of the results that occurred. */
    public Set<String> results() {
        return Set.copyOf(finalised.keySet());
    }

    /** True if the identity holds in every period. */
    public boolean isBalanced() {
        return Arrays.stream(differences()).allMatch(difference -> difference == 0);
    }

    /** The lines in the order of a statement, with rows for these results as well as those the kind can have. */
    public List<StatementLine> lines(Kind kind, Collection<String> results) {
        var lines = new ArrayList<StatementLine>();
        lines.add(line(StatementRow.CARRIED_FORWARD, Arrays.copyOfRange(stock, 0, periods)));
        lines.add(line(StatementRow.NEW, entered));
        lines.add(line(StatementRow.REOPENED, reopened));
        lines.add(line(StatementRow.RECLASSIFIED_IN, reclassifiedIn));
        lines.add(line(StatementRow.REDIRECTED_IN, redirectedIn));
        lines.add(line(StatementRow.SPLIT_OFF, splitOff));
        for (var code : ResultRows.of(kind, results)) {
            var values = finalised.getOrDefault(code, new long[periods]);
            lines.add(new StatementLine(code, ResultRows.title(code), ResultRows.definition(code), boxed(values)));
        }
        lines.add(line(StatementRow.FINALISED, allFinalised()));
        lines.add(line(StatementRow.RECLASSIFIED_OUT, reclassifiedOut));
        lines.add(line(StatementRow.REDIRECTED_OUT, redirectedOut));
        lines.add(line(StatementRow.JOINED, joined));
        lines.add(line(StatementRow.CONTINUING, Arrays.copyOfRange(stock, 1, periods + 1)));
        lines.add(line(StatementRow.UNEXPLAINED_DIFFERENCE, differences()));
        return List.copyOf(lines);
    }

    private long[] allFinalised() {
        var sum = new long[periods];
        for (var values : finalised.values()) {
            Arrays.setAll(sum, i -> sum[i] + values[i]);
        }
        return sum;
    }

    private long[] differences() {
        var gone = allFinalised();
        var differences = new long[periods];
        Arrays.setAll(differences, i -> {
            var came = entered[i] + reopened[i] + reclassifiedIn[i] + redirectedIn[i] + splitOff[i];
            var went = gone[i] + reclassifiedOut[i] + redirectedOut[i] + joined[i];
            return stock[i] + came - went - stock[i + 1];
        });
        return differences;
    }

    private static StatementLine line(StatementRow row, long[] values) {
        return new StatementLine(row.name(), row.title(), row.definition(), boxed(values));
    }

    private static List<Long> boxed(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
