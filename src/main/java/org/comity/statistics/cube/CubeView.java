package org.comity.statistics.cube;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.rules.catalogue.CountedUnit;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.catalogue.PeriodView;
import org.comity.rules.catalogue.ValuesMode;
import org.comity.statistics.statement.StatementView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an indicator, by period and up to three dimensions.
 *
 * @param indicator code of the indicator
 * @param version version of its definition
 * @param title title in words
 * @param definition definition in words
 * @param view how a period takes its members
 * @param measure the number that is given
 * @param counts unit of count of the indicator
 * @param unit what was counted instead, if the question asks for it
 * @param population the requests that were counted, in words
 * @param authority own authority whose requests were counted
 * @param periods the periods; one that is not whole or not over is partial
 * @param on day of the fate of a cohort and of other ends
 * @param dimensions the dimensions of the cells, in the order of their values
 * @param filters values that a member must have, by dimension
 * @param additiveOverTime true if the numbers of several periods can be added
 * @param complete true if empty cells are shown too; false if there are too many cells, and one that is not shown is 0
 * @param cells numbers of each combination of values, in each period
 * @param totals all members of each period, each counted once
 * @param reconciliation how the numbers of another unit follow from the members; absent unless another unit is asked for
 * @param asOf instant as of which the record was read, if one was asked for
 * @param computedAt instant at which the numbers were computed, in UTC
 */
@Schema(name = "Cube")
public record CubeView(
        String indicator,
        int version,
        String title,
        String definition,
        PeriodView view,
        IndicatorMeasure measure,
        CountedUnit counts,
        UnitOfCount unit,
        String population,
        String authority,
        List<StatementView.PeriodView> periods,
        LocalDate on,
        List<DimensionView> dimensions,
        Map<String, List<String>> filters,
        boolean additiveOverTime,
        boolean complete,
        List<CellView> cells,
        List<CellView> totals,
        @Nullable List<ReconciliationView> reconciliation,
        @Nullable Instant asOf,
        Instant computedAt) {

    /**
     * A dimension of the cells.
     *
     * @param dimension code of the dimension
     * @param title the property in words
     * @param asAt moment at which the value is read, in words
     * @param values how many values a member has; with {@code EVERY} a member is in several cells
     * @param additive true if the cells of its values can be added to the total
     * @param recorded share of the members of all periods whose value is recorded, in per cent; absent without a member
     */
    @Schema(name = "CubeDimension")
    public record DimensionView(
            String dimension,
            String title,
            String asAt,
            ValuesMode values,
            boolean additive,
            @Nullable BigDecimal recorded) {}

    /**
     * The numbers of a cell. Those of another measure are absent.
     *
     * @param period label of the period
     * @param keys value of each dimension; empty in a total
     * @param titles the values in words
     * @param count number of members; of a share its denominator
     * @param numerator members of a share that meet its further condition
     * @param share numerator in per cent of the denominator, to one decimal place; absent if there is no member
     * @param n number of spans that ended in the period
     * @param stillOpen number of spans that still run at the end of the period; they are not mixed in
     * @param mean mean length in calendar days, to one decimal place
     * @param median length in the middle, interpolated
     * @param p90 length below which nine tenths lie, interpolated
     * @param netMean mean without the days on which a side process stopped the clock
     * @param netMedian median of the same
     * @param netP90 90th percentile of the same
     * @param oldest age of the oldest member of a stock in days
     * @param ofTotal part of the total of the period in per cent; absent where a member is in several cells
     * @param amount sum of the amounts in the currency of the cell, or of the filter; absent where currencies are mixed, since they are never
     *     added
     * @param withoutAmount members without a recorded amount, which add nothing
     */
    @Schema(name = "CubeCell")
    public record CellView(
            String period,
            List<String> keys,
            List<String> titles,
            @Nullable Long count,
            @Nullable Long numerator,
            @Nullable BigDecimal share,
            @Nullable Long n,
            @Nullable Long stillOpen,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal netMean,
            @Nullable BigDecimal netMedian,
            @Nullable BigDecimal netP90,
            @Nullable Long oldest,
            @Nullable BigDecimal ofTotal,
            @Nullable BigDecimal amount,
            @Nullable Long withoutAmount) {}

    /**
     * How a count in another unit follows from the members of a period: units are members, less those without a unit, plus the
     * further units of members with several.
     *
     * @param period label of the period
     * @param members number of members
     * @param without members without a unit
     * @param withOne members with one unit
     * @param withSeveral members with several units
     * @param further units beyond the first of members with several
     * @param units units in all
     */
    @Schema(name = "CubeReconciliation")
    public record ReconciliationView(
            String period, long members, long without, long withOne, long withSeveral, long further, long units) {}
}
