package org.comity.cases.asset.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.asset.Money;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.asset.MoneyUnits;
import org.jspecify.annotations.Nullable;

/** The fields that each kind of event needs and may have. All faults are found at once. */
final class AssetEventFields {

    private final AssetEvent event;
    private final LocalDate day;
    private final String body;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * The fields of an event.
     *
     * @param day the day on which it took effect
     * @param body the path of the event in the body
     */
    AssetEventFields(AssetEvent event, LocalDate day, String body) {
        this.event = event;
        this.day = day;
        this.body = body;
    }

    /** The faults of the fields, without the law of liftings and the events before. */
    List<Fault> faults() {
        faults.addAll(Money.faults(body + "value", event.value()));
        needed().forEach((field, value) -> {
            if (value == null) {
                faults.add(Fault.ofBody(
                        body + field, "needed", "belongs to " + event.kind().words()));
            }
        });
        given().forEach((field, kinds) -> {
            if (!kinds.contains(event.kind())) {
                faults.add(Fault.ofBody(
                        body + field,
                        "not-here",
                        "does not belong to " + event.kind().words()));
            }
        });
        if (event.until() != null && event.day() != null && event.until().isBefore(event.day())) {
            faults.add(Fault.ofBody(body + "until", "out-of-order", "cannot be before the day " + event.day()));
        }
        if (event.kind().isReturn()) {
            checkReturn();
        }
        return faults;
    }

    private Map<String, @Nullable Object> needed() {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        switch (event.kind()) {
            case FREEZE -> needed.put("freezeBasis", event.freezeBasis());
            case LIFTED -> needed.put("liftReason", event.liftReason());
            case CONFISCATION -> {
                needed.put("route", event.route());
                needed.put("confiscationBasis", event.confiscationBasis());
            }
            case THIRD_PARTY_CLAIM -> needed.put("claimant", event.claimant());
            case CLAIM_DECIDED -> {
                needed.put("claimNo", event.claimNo());
                needed.put("claimResult", event.claimResult());
            }
            case COST -> {
                needed.put("value", event.value());
                needed.put("costKind", event.costKind());
            }
            case SALE, VALUATION -> needed.put("value", event.value());
            case PARTIAL_RETURN, RETURN, SHARING -> {
                needed.put("value", event.value());
                needed.put("limb", event.limb());
                needed.put("recipient", event.recipient());
            }
            case NOT_FOUND, EXTENSION, LIFT_PROPOSED, LAPSED, CONFISCATION_FINAL, RETURN_AGREED -> {}
        }
        return needed;
    }

    /** The fields that the event has, each with the kinds to which it belongs. */
    private Map<String, Set<AssetEventKind>> given() {
        var returns = EnumSet.of(AssetEventKind.PARTIAL_RETURN, AssetEventKind.RETURN, AssetEventKind.SHARING);
        var given = new LinkedHashMap<String, Set<AssetEventKind>>();
        put(given, "freezeBasis", event.freezeBasis(), AssetEventKind.FREEZE);
        put(given, "until", event.until(), AssetEventKind.FREEZE, AssetEventKind.EXTENSION);
        put(given, "liftReason", event.liftReason(), AssetEventKind.LIFTED, AssetEventKind.LIFT_PROPOSED);
        put(given, "heardOn", event.heardOn(), AssetEventKind.LIFTED);
        put(given, "liftingAnswer", event.liftingAnswer(), AssetEventKind.LIFTED);
        put(given, "notHeardReason", event.notHeardReason(), AssetEventKind.LIFTED);
        put(given, "route", event.route(), AssetEventKind.CONFISCATION);
        put(given, "confiscationBasis", event.confiscationBasis(), AssetEventKind.CONFISCATION);
        put(given, "claimant", event.claimant(), AssetEventKind.THIRD_PARTY_CLAIM);
        put(given, "claimNo", event.claimNo(), AssetEventKind.CLAIM_DECIDED);
        put(given, "claimResult", event.claimResult(), AssetEventKind.CLAIM_DECIDED);
        put(given, "costKind", event.costKind(), AssetEventKind.COST);
        putAll(given, "limb", event.limb(), returns);
        putAll(given, "returnBasis", event.returnBasis(), returns);
        putAll(given, "judgementOn", event.judgementOn(), returns);
        putAll(given, "judgementWaived", event.judgementWaived() ? true : null, returns);
        putAll(given, "recipient", event.recipient(), returns);
        putAll(given, "expenses", event.expenses().isEmpty() ? null : event.expenses(), returns);
        putAll(given, "net", event.net(), returns);
        return given;
    }

    private static void put(
            Map<String, Set<AssetEventKind>> given, String field, @Nullable Object value, AssetEventKind... kinds) {
        putAll(given, field, value, EnumSet.copyOf(Arrays.asList(kinds)));
    }

    private static void putAll(
            Map<String, Set<AssetEventKind>> given, String field, @Nullable Object value, Set<AssetEventKind> kinds) {
        if (value != null) {
            given.put(field, kinds);
        }
    }

    private void checkReturn() {
        if (event.limb() != null
                && event.limb() != ReturnLimb.OTHER_CASE
                && event.judgementOn() == null
                && !event.judgementWaived()) {
            faults.add(Fault.ofBody(
                    body + "judgementOn",
                    "needed",
                    "UNCAC article 57(3)(a) and (b) need a final judgement in the requesting State, or its waiver"));
        }
        if (event.judgementOn() != null && event.judgementWaived()) {
            faults.add(Fault.ofBody(body + "judgementWaived", "contradiction", "there is a judgement on record"));
        }
        checkJudgementAndRecipient();
        var gross = event.value();
        if (gross == null) {
            return;
        }
        for (var i = 0; i < event.expenses().size(); i++) {
            var field = body + "expenses/" + i + "/amount";
            MoneyUnits.faultOfDecimals(event.expenses().get(i).amount(), gross.currency())
                    .ifPresent(why -> faults.add(Fault.ofBody(field, "decimals", why)));
        }
        checkNet(gross);
    }

    private void checkJudgementAndRecipient() {
        var judgement = event.judgementOn();
        if (judgement != null && judgement.isAfter(day)) {
            faults.add(Fault.ofBody(
                    body + "judgementOn",
                    "out-of-order",
                    "UNCAC article 57(3): the final judgement comes before the return on " + day));
        }
        checkBasis();
        if (event.limb() == ReturnLimb.PUBLIC_FUNDS
                && event.recipient() != null
                && event.recipient() != ReturnRecipient.REQUESTING_STATE) {
            faults.add(
                    Fault.ofBody(
                            body + "recipient",
                            "not-here",
                            "UNCAC article 57(3)(a): embezzled public funds are returned to the requesting State, REQUESTING_STATE"));
        }
    }

    private void checkBasis() {
        var needsIt = event.limb() == ReturnLimb.OTHER_OFFENCE && event.recipient() == ReturnRecipient.REQUESTING_STATE;
        if (needsIt && event.returnBasis() == null) {
            faults.add(Fault.ofBody(
                    body + "returnBasis",
                    "needed",
                    "UNCAC article 57(3)(b): the requesting State establishes its prior ownership, or the requested State"
                            + " recognises damage to it"));
        } else if (!needsIt && event.returnBasis() != null) {
            faults.add(Fault.ofBody(
                    body + "returnBasis",
                    "not-here",
                    "belongs to a return to the requesting State by UNCAC article 57(3)(b), OTHER_OFFENCE"));
        }
    }

    private void checkNet(Money gross) {
        var net = gross.amount().subtract(event.deducted());
        var given = event.net() == null ? net : event.net();
        if (given.compareTo(net) != 0) {
            faults.add(Fault.ofBody(
                    body + "net",
                    "sum",
                    "is not the gross value less the expenses that are not waived, " + plain(net, gross)));
        }
        if (net.signum() < 0) {
            faults.add(Fault.ofBody(body + "expenses", "too-much", "are more than the gross value, " + plain(gross)));
        }
    }

    private static String plain(Money money) {
        return plain(money.amount(), money);
    }

    private static String plain(BigDecimal amount, Money money) {
        return amount.toPlainString() + " " + money.currency();
    }
}
