package org.comity.reference.minimis;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy on minor matters.
 *
 * @param name name of the policy for display
 * @param kinds kinds of request that it is about; empty or left out for all
 * @param offences articles of the Convention against Corruption with the offences that it is about, such as 15; empty or left out for
 *     all
 * @param amount value up to which a matter is minor, with at most 2 decimal places
 * @param currency currency of the amount, ISO 4217
 * @param basis a decision of the office, or a law whose text was read
 * @param source where the policy is written down, such as the number and day of a circular
 * @param textRead provision whose text was read, and where; needed for a policy based on law, and only for it
 * @param from first day on which it is in force, in the zone of the authority
 * @param until last day on which it is in force, in the zone of the authority; left out if there is no end
 */
@Schema(description = "A policy on minor matters")
record NewMinimisPolicy(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 20) List<@NotNull Kind> kinds,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "\\d{1,2}", message = "must be the number of an article") String> offences,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency,

        @NotNull MinimisBasis basis,
        @NotBlank @Size(max = 500) String source,
        @Size(max = 500) @Nullable String textRead,
        @NotNull LocalDate from,
        @Nullable LocalDate until) {

    NewMinimisPolicy {
        kinds = kinds == null ? List.of() : kinds;
        offences = offences == null ? List.of() : offences;
    }
}
