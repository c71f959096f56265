package org.comity.rules.asset;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The units of currencies, ISO 4217. */
public final class MoneyUnits {

    private MoneyUnits() {}

    /** The reason why a code is no currency of payments, in words; empty if it is one. */
    public static Optional<String> faultOfCurrency(String code) {
        return decimals(code) < 0 ? Optional.of("is no code of a currency of ISO 4217, such as EUR") : Optional.empty();
    }

    /** The reason why an amount has too many decimals for a currency, in words; empty for an unknown currency. */
    public static Optional<String> faultOfDecimals(BigDecimal amount, String code) {
        var decimals = decimals(code);
        return decimals >= 0 && amount.stripTrailingZeros().scale() > decimals
                ? Optional.of("has %d decimals, and %s has %d"
                        .formatted(amount.stripTrailingZeros().scale(), code, decimals))
                : Optional.empty();
    }

    /** The number of decimals; -1 if it is no currency or has no minor unit. */
    public static int decimals(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .map(Currency::getDefaultFractionDigits)
                .orElse(-1);
    }
}
