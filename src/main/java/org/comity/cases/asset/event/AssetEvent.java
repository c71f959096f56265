package org.comity.cases.asset.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comity.cases.asset.Money;
import org.comity.cases.part.content.Content;
import org.comity.rules.asset.AssetEventKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An event in the life of an asset. UNCAC articles 31, 54, 55 and 57. */
@Embeddable
@Schema(description = "An event in the life of an asset; each kind has its own fields")
public record AssetEvent(
        @NotNull @Schema(description = "Number of the asset within the request")
        Integer assetNo,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Kind of the event")
        AssetEventKind kind,

        @Valid
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "Value at the event: frozen, confiscated, claimed, spent or paid for it; of a return its gross value")
        @Nullable
        Money value,

        @Size(max = 300) @Schema(description = "Court or other authority with its reference, in words") @Nullable
        String decidedBy,

        @Enumerated(EnumType.STRING) @Schema(description = "Basis of a freeze, UNCAC article 54(2)") @Nullable
        FreezeBasis freezeBasis,

        @Schema(
                description =
                        "Last day of a freeze or of its extension, in the zone of the authority, unless it has no end")
        @Nullable
        LocalDate until,

        @Size(max = 60) @Schema(description = "Coded reason of a lifting, of the codes LF in the law book") @Nullable
        String liftReason,

        @Schema(
                description =
                        "Day, in the zone of the authority, on which the requesting State was given the opportunity to speak,"
                                + " UNCAC article 55(8)")
        @Nullable
        LocalDate heardOn,

        @Enumerated(EnumType.STRING)
        @Schema(description = "Answer of the requesting State, or that none came")
        @Nullable
        LiftingAnswer liftingAnswer,

        @Size(max = 2000) @Schema(description = "Why it was not possible to hear it, in words") @Nullable
        String notHeardReason,

        @Enumerated(EnumType.STRING) @Schema(description = "Route to a confiscation, UNCAC article 55(1)") @Nullable
        ConfiscationRoute route,

        @Enumerated(EnumType.STRING) @Schema(description = "Ground in law on which property is confiscated") @Nullable
        ConfiscationBasis confiscationBasis,

        @Size(max = 500) @Schema(description = "Third party that claims the asset, in words") @Nullable
        String claimant,

        @Schema(description = "Number of the event with the claim that is decided") @Nullable
        Integer claimNo,

        @Enumerated(EnumType.STRING) @Schema(description = "Decision on the claim of a third party") @Nullable
        ClaimResult claimResult,

        @Enumerated(EnumType.STRING) @Schema(description = "Kind of a cost of management") @Nullable
        ExpenseKind costKind,

        @Enumerated(EnumType.STRING) @Schema(description = "Ground of a return, UNCAC article 57(3)") @Nullable
        ReturnLimb limb,

        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "Basis of a return to the requesting State for an offence of the Convention, UNCAC article 57(3)(b)")
        @Nullable
        ReturnBasis returnBasis,

        @Schema(
                description =
                        "Legal day, in the zone of the authority, of the final judgement in the requesting State, UNCAC article 57(3)(a) and (b)")
        @Nullable
        LocalDate judgementOn,

        @Schema(description = "True if the requested State waived that judgement")
        boolean judgementWaived,

        @Enumerated(EnumType.STRING) @Schema(description = "Recipient of a return") @Nullable
        ReturnRecipient recipient,

        @Valid
        @JdbcTypeCode(SqlTypes.JSON)
        @Size(max = 50)
        @Schema(description = "Expenses of a return, item by item, UNCAC article 57(4)")
        @Nullable
        List<@NotNull @Valid Expense> expenses,

        @Schema(
                description =
                        "Net value of a return: the gross value less the expenses that are not waived; computed if it is left out")
        @Nullable
        BigDecimal net,

        @Size(max = 2000) @Schema(description = "End use of the assets by the agreement, in words") @Nullable
        String endUse,

        @Size(max = 4000) @Schema(description = "Remark, in words") @Nullable
        String remark,

        @Column(insertable = false, updatable = false)
        @Schema(
                description =
                        "Day on which the event took effect, in the zone of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {

    public AssetEvent {
        expenses = expenses == null ? List.of() : List.copyOf(expenses);
        if (net == null && value != null && kind != null && kind.isReturn()) {
            net = netOf(value, expenses);
        }
    }

    /** The expenses of a return; none for other events. */
    @Override
    public List<Expense> expenses() {
        return expenses == null ? List.of() : expenses;
    }

    /** An amount that is missing is refused later. */
    private static @Nullable BigDecimal netOf(Money gross, List<Expense> expenses) {
        return gross.amount() == null || expenses.stream().anyMatch(one -> one.amount() == null)
                ? null
                : gross.amount().subtract(deducted(expenses));
    }

    private static BigDecimal deducted(List<Expense> expenses) {
        return expenses.stream()
                .filter(one -> !one.waived())
                .map(Expense::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The expenses that were deducted, in the currency of the gross value. */
    public BigDecimal deducted() {
        return deducted(expenses());
    }

    /** The expenses that were waived, in the same currency. */
    public BigDecimal waived() {
        return expenses().stream()
                .filter(Expense::waived)
                .map(Expense::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
