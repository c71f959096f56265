package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.SensitivityRule;
import org.jspecify.annotations.Nullable;

/** Which cells a policy makes sensitive, where it hides zeros, and which partner State knows a cell. */
final class Sensitivities {

    private final DisclosurePolicy policy;
    private final Pattern partner;

    Sensitivities(DisclosurePolicy policy) {
        this.policy = policy;
        this.partner = Pattern.compile(policy.partner());
    }

    /** The class of a cell; public without a rule. */
    SensitivityRule.Sensitivity of(TableGrid grid, int place) {
        var narrow = false;
        var crossed = 0;
        var axes = grid.table().axes();
        for (var i = 0; i < axes.size(); i++) {
            var code = grid.code(place, i);
            switch (axes.get(i).role()) {
                case AREA -> narrow |= !policy.wideAreas().contains(code);
                case CLASS -> crossed += code.equals(Category.TOTAL) ? 0 : 1;
                case TIME, MEASURE -> {}
            }
        }
        for (var rule : policy.sensitive()) {
            if (rule.matches(grid.table().indicator(), narrow, crossed)) {
                return rule.of();
            }
        }
        return SensitivityRule.Sensitivity.PUBLIC;
    }

    /** True if the count of a cell is protected as soon as it is small. */
    boolean isSensitive(TableGrid grid, int place) {
        return switch (of(grid, place)) {
            case PERSON_RELATED, PARTNER -> true;
            case PUBLIC -> false;
        };
    }

    /** True if zeros of a table are hidden with its small counts. */
    boolean hidesZeros(TableGrid grid) {
        return switch (policy.zeros()) {
            case HIDDEN -> true;
            case HIDDEN_WHERE_AREAS_CROSS -> EditionCells.crossesAreas(grid);
            case PRINTED -> false;
        };
    }

    /** The partner State that knows the cell. */
    @Nullable
    String owner(TableGrid grid, int place) {
        var axes = grid.table().axes();
        for (var i = 0; i < axes.size(); i++) {
            if (axes.get(i).role() == AxisRole.AREA
                    && partner.matcher(grid.code(place, i)).matches()) {
                return grid.code(place, i);
            }
        }
        return null;
    }

    /** True if a count is sensitive and small. */
    boolean isPrimary(TableGrid grid, int place, BigDecimal value) {
        return isSensitive(grid, place)
                && value.compareTo(BigDecimal.valueOf(policy.threshold())) < 0
                && value.signum() >= (hidesZeros(grid) ? 0 : 1);
    }

    /** Share of the counts of a table, other than 0, that are sensitive and small; protection hides at least those. */
    double leastLoss(PublishedTable table) {
        var grid = new TableGrid(table);
        var all = 0;
        var lost = 0;
        for (var place = 0; place < grid.size(); place++) {
            var value = grid.cell(place).value();
            if (value != null && value.signum() != 0 && grid.kind(place) == TableMeasure.Kind.COUNT) {
                all++;
                lost += isPrimary(grid, place, value) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) lost / all;
    }
}
