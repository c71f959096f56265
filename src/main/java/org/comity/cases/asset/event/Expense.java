package org.comity.cases.asset.event;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expense of the recovery of an asset, in the currency of the gross value. UNCAC article 57(4). */
@Schema(description = "An expense of a recovery, in the currency of the gross value")
public record Expense(
        @NotNull @Schema(description = "Kind of the expense")
        ExpenseKind kind,

        @NotNull
        @DecimalMin("0")
        @Digits(integer = 20, fraction = 3)
        @Schema(description = "Amount, in the currency of the gross value")
        BigDecimal amount,

        @Schema(description = "True if the State that returns the asset waived it, and it is not deducted")
        boolean waived,

        @Size(max = 500) @Schema(description = "The expense in words") @Nullable
        String about) {}
