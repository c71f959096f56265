package org.comity.cases.asset.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;

/**
 * The law of the lifting of freezes, UNCAC article 55(8): the requesting State is heard first. It binds the requested State, and so
 * incoming requests. A lifting abroad on our request is recorded as it happened.
 */
@ApplicationScoped
class LiftingLaw {

    /** Liftings to which the other State agreed, or which are none: the confiscation takes the place of the freeze. */
    private static final Set<String> WITHOUT_HEARING =
            Set.of("LF_REQUESTING_STATE_RELEASE", "LF_REPLACED_BY_CONFISCATION");

    private static final String CODES = "LF_";
    private static final String UNCAC = "UNCAC";

    /** The rule by which the requesting State has days to speak. */
    static final String HEARING = "DLN_UNCAC_LIFT_HEARING";

    private final LawBook book;

    LiftingLaw(LawBook book) {
        this.book = book;
    }

    /** True if the days run in which the requesting State may speak. */
    static boolean opensHearing(CooperationRequest request) {
        return request.procedure().equals(Procedure.of(Direction.INCOMING, Kind.MLA))
                && request.instruments().contains(UNCAC);
    }

    /** True if the intention to lift a freeze is settled by an event: the freeze ended, or was maintained. */
    static boolean settles(AssetEventKind kind) {
        return switch (kind) {
            case LIFTED, LAPSED, EXTENSION, CONFISCATION -> true;
            case NOT_FOUND,
                    FREEZE,
                    LIFT_PROPOSED,
                    CONFISCATION_FINAL,
                    THIRD_PARTY_CLAIM,
                    CLAIM_DECIDED,
                    VALUATION,
                    COST,
                    SALE,
                    RETURN_AGREED,
                    PARTIAL_RETURN,
                    RETURN,
                    SHARING -> false;
        };
    }

    /**
     * The faults of a lifting.
     *
     * @param day the day on which it takes effect
     */
    List<Fault> faults(Direction direction, AssetEvent event, LocalDate day, String body) {
        var faults = new ArrayList<Fault>();
        var reason = event.liftReason();
        if (reason != null && (!reason.startsWith(CODES) || book.reason(reason).isEmpty())) {
            faults.add(Fault.ofBody(
                    body + "liftReason", "unknown", "is no code LF of the law book; see /api/v1/law/reasons"));
        }
        if (event.kind() == AssetEventKind.LIFTED) {
            if (direction == Direction.INCOMING && !(reason != null && WITHOUT_HEARING.contains(reason))) {
                mustBeHeard(event, body, faults);
            }
            checkDays(event, day, body, faults);
        }
        return faults;
    }

    private static void mustBeHeard(AssetEvent event, String body, List<Fault> faults) {
        if (event.notHeardReason() != null) {
            return;
        }
        if (event.heardOn() == null) {
            faults.add(Fault.ofBody(
                    body + "heardOn",
                    "not-heard",
                    "UNCAC article 55(8), where the Convention binds: before a provisional measure is lifted, the requesting"
                            + " State has, wherever possible, an opportunity to present its reasons for continuing it. Record the day on which it had this opportunity"
                            + " with its answer, or in notHeardReason why it was not possible"));
        } else if (event.liftingAnswer() == null) {
            faults.add(Fault.ofBody(
                    body + "liftingAnswer",
                    "needed",
                    "UNCAC article 55(8): record the answer of the requesting State, or that it was silent"));
        }
    }

    private static void checkDays(AssetEvent event, LocalDate day, String body, List<Fault> faults) {
        var heard = event.heardOn();
        if (heard != null && event.notHeardReason() != null) {
            faults.add(Fault.ofBody(
                    body + "notHeardReason", "contradiction", "the requesting State was heard on " + heard));
        }
        if (heard == null && event.liftingAnswer() != null) {
            faults.add(Fault.ofBody(body + "heardOn", "needed", "an answer follows an opportunity"));
        }
        if (heard != null
                && (heard.isAfter(day) || heard.equals(day) && event.liftingAnswer() == LiftingAnswer.SILENT)) {
            faults.add(Fault.ofBody(
                    body + "heardOn", "out-of-order", "UNCAC article 55(8): it is heard before the lifting on " + day));
        }
    }
}
