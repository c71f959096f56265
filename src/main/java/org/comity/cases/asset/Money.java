package org.comity.cases.asset;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.rules.asset.MoneyUnits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount of money in one currency. Amounts of different currencies are never added. */
@Schema(description = "An amount of money in one currency; amounts of different currencies are never added")
public record Money(
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 20, fraction = 3)
        @Schema(description = "Amount, with no more decimals than the currency has")
        BigDecimal amount,

        @NotNull @Size(min = 3, max = 3) @Schema(description = "Currency, ISO 4217, such as EUR")
        String currency,

        @Schema(description = "Day of the value, in the zone of the authority; that of the record if it is left out")
        @Nullable
        LocalDate valuedOn,

        @Schema(description = "True if the value is estimated, otherwise it was realised")
        boolean estimated,

        @Size(max = 300)
        @Schema(description = "Source of the rate and its day, in words, if the value was converted")
        @Nullable
        String rateSource) {

    /** The faults of an amount in a field of a body; none if there is no amount. */
    public static List<Fault> faults(String field, @Nullable Money money) {
        var faults = new ArrayList<Fault>();
        if (money != null) {
            MoneyUnits.faultOfCurrency(money.currency())
                    .ifPresent(why -> faults.add(Fault.ofBody(field + "/currency", "unknown", why)));
            MoneyUnits.faultOfDecimals(money.amount(), money.currency())
                    .ifPresent(why -> faults.add(Fault.ofBody(field + "/amount", "decimals", why)));
        }
        return faults;
    }

    /** A realised amount in the same currency. */
    public Money with(BigDecimal other) {
        return new Money(other, currency, valuedOn, estimated, rateSource);
    }
}
