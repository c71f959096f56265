package org.comity.publication.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.comity.publication.table.Axis;
import org.comity.publication.table.Category;
import org.comity.rules.asset.MoneyUnits;
import org.comity.rules.catalogue.IndicatorDimension;

/** The currencies of a table of amounts, each with its own minor units. */
final class Currencies {

    private Currencies() {}

    /** True for the code of one currency: neither all together nor what is not recorded. */
    static boolean isOne(String code) {
        return MoneyUnits.decimals(code) >= 0;
    }

    /** An amount with the decimals of its currency, such as none of the yen. */
    static BigDecimal inMinorUnits(BigDecimal amount, String currency) {
        return amount.setScale(Math.max(0, MoneyUnits.decimals(currency)), RoundingMode.HALF_EVEN);
    }

    /** The most decimals of the currencies of a table; 0 without an axis of currencies. */
    static int decimals(List<Axis> axes) {
        return axes.stream()
                .filter(axis -> axis.code().equals(IndicatorDimension.CURRENCY.code()))
                .flatMap(axis -> axis.categories().stream())
                .map(Category::code)
                .mapToInt(MoneyUnits::decimals)
                .max()
                .stream()
                .map(most -> Math.max(0, most))
                .findFirst()
                .orElse(0);
    }
}
