package org.comity.statistics.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.comity.statistics.cube.CubeView.CellView;
import org.jspecify.annotations.Nullable;

/** A number of a cell that a line of a sheet shows. */
public enum SheetNumber {
    /** Number of members. */
    COUNT("number", cell -> whole(cell.count())),
    /** Members that meet the further condition of a share. */
    NUMERATOR("number", cell -> whole(cell.numerator())),
    /** Numerator in per cent of the members. */
    SHARE("per cent", CellView::share),
    /** Number of spans that ended in the period. */
    ENDED("number", cell -> whole(cell.n())),
    /** Number of spans that still run at the end of the period. */
    STILL_OPEN("number", cell -> whole(cell.stillOpen())),
    /** Mean length. */
    MEAN("calendar days", CellView::mean),
    /** Median length. */
    MEDIAN("calendar days", CellView::median),
    /** 90th percentile of the length. */
    P90("calendar days", CellView::p90),
    /** Median length without the days on which the clock was stopped. */
    NET_MEDIAN("calendar days", CellView::netMedian),
    /** Age of the oldest member of a stock. */
    OLDEST("calendar days", cell -> whole(cell.oldest())),
    /** Sum of amounts of one currency. */
    AMOUNT("amount in the currency", CellView::amount);

    private final String unit;
    private final Function<CellView, @Nullable BigDecimal> reading;

    SheetNumber(String unit, Function<CellView, @Nullable BigDecimal> reading) {
        this.unit = unit;
        this.reading = reading;
    }

    /** The unit in words. */
    public String unit() {
        return unit;
    }

    /** The numbers on which this one rests: a reader who knows it beside the others may find them. */
    public List<SheetNumber> restsOn() {
        return switch (this) {
            case SHARE -> List.of(COUNT, NUMERATOR);
            case NUMERATOR, OLDEST, AMOUNT -> List.of(COUNT);
            case MEAN, MEDIAN, P90, NET_MEDIAN -> List.of(ENDED);
            case COUNT, ENDED, STILL_OPEN -> List.of();
        };
    }

    /** True if it is a number of cases, which is 0 where there is none. */
    public boolean isCount() {
        return switch (this) {
            case COUNT, NUMERATOR, ENDED, STILL_OPEN -> true;
            case SHARE, MEAN, MEDIAN, P90, NET_MEDIAN, OLDEST, AMOUNT -> false;
        };
    }

    /** True if the number rests on a number of members that must be shown beside it. */
    boolean hasBase() {
        return switch (this) {
            case SHARE, MEAN, MEDIAN, P90, NET_MEDIAN -> true;
            case COUNT, NUMERATOR, ENDED, STILL_OPEN, OLDEST, AMOUNT -> false;
        };
    }

    /** The members on which the number rests: the denominator of a share, or the spans that ended. */
    @Nullable
    BigDecimal base(CellView cell) {
        return whole(this == SHARE ? cell.count() : cell.n());
    }

    /** The number of a cell; null if there was nothing to measure. */
    public @Nullable BigDecimal of(CellView cell) {
        return reading.apply(cell);
    }

    private static @Nullable BigDecimal whole(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
