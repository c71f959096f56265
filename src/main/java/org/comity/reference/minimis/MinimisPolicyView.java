package org.comity.reference.minimis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy of an office on minor matters. It warns, and refuses nothing.
 *
 * @param code code of the policy, chosen by the office
 * @param name name of the policy for display
 * @param kinds kinds of request that it is about; empty for all
 * @param offences articles of the Convention against Corruption with the offences that it is about; empty for all
 * @param amount value up to which a matter is minor
 * @param currency currency of the amount, ISO 4217
 * @param basis a decision of the office, or a law whose text was read
 * @param source where the policy is written down, such as the number and day of a circular
 * @param textRead provision whose text was read, and where; only of a policy based on law
 * @param from first day on which it is in force, in the zone of the authority
 * @param until last day on which it is in force, in the zone of the authority; absent if there is no end
 */
@Schema(name = "MinimisPolicy", description = "A policy of an office on minor matters")
public record MinimisPolicyView(
        String code,
        String name,
        List<Kind> kinds,
        List<String> offences,
        BigDecimal amount,
        String currency,
        MinimisBasis basis,
        String source,
        @Nullable String textRead,
        LocalDate from,
        @Nullable LocalDate until) {

    /** True if it is in force on a day. */
    public boolean isInForce(LocalDate on) {
        return !from.isAfter(on) && (until == null || !until.isBefore(on));
    }
}
