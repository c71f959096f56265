package org.comity.publication.counting;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Words;
import org.comity.rules.indicator.Period;
import org.jspecify.annotations.Nullable;

/** The axis of periods of a table, and the statuses that follow from a period. */
final class PeriodAxis {

    static final String CODE = "period";
    private static final Words TITLE = new Words("Period", "Période");

    private final CountingOrder order;
    private final List<Set<CellStatus>> statuses;

    PeriodAxis(CountingOrder order) {
        this.order = order;
        this.statuses = order.periods().stream().map(this::statuses).toList();
    }

    private Set<CellStatus> statuses(Period period) {
        var found = EnumSet.noneOf(CellStatus.class);
        if (order.isProvisional(period)) {
            found.add(CellStatus.PROVISIONAL);
        }
        if (period.partial()) {
            found.add(CellStatus.INCOMPLETE_PERIOD);
        }
        return found;
    }

    Axis axis() {
        var periods = order.periods().stream()
                .map(period -> new Category(
                        period.label(),
                        Words.same(period.label()),
                        null,
                        new Category.Days(period.from(), period.to()),
                        null))
                .toList();
        return new Axis(CODE, TITLE, AxisRole.TIME, false, periods);
    }

    /** A cell of a period without a number. */
    Cell without(int period, CellStatus why) {
        var all = EnumSet.of(why);
        all.addAll(statuses.get(period));
        return new Cell(null, all);
    }

    /** A cell of a period, by its place from 0; without a number the value is not available. */
    Cell cell(int period, @Nullable BigDecimal value) {
        var all = EnumSet.noneOf(CellStatus.class);
        all.addAll(statuses.get(period));
        if (value == null) {
            all.add(CellStatus.NOT_AVAILABLE);
        }
        return new Cell(value, all);
    }
}
