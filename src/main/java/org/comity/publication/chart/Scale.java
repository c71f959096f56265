package org.comity.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale from 0 with round steps.
 *
 * @param step distance of the marks
 * @param top the last mark
 */
record Scale(double step, double top) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** A scale with about so many steps, whose marks are whole numbers. */
    static Scale upTo(double most, int steps) {
        var rough = Math.max(most, 1) / steps;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (var round : ROUND) {
            var step = round * power;
            if (step >= rough && step >= 1 && step == Math.rint(step)) {
                return new Scale(step, Math.ceil(Math.max(most, 1) / step) * step);
            }
        }
        return new Scale(1, Math.ceil(Math.max(most, 1)));
    }

    List<BigDecimal> marks() {
        var marks = new ArrayList<BigDecimal>();
        for (var i = 0; i <= Math.round(top / step); i++) {
            marks.add(BigDecimal.valueOf(i * step));
        }
        return marks;
    }

    /** The share of the scale at a number. */
    double at(BigDecimal value) {
        return value.doubleValue() / top;
    }
}
