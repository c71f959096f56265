package org.comity.cost.large;

import static org.comity.rules.workflow.Step.ACCEPT;
import static org.comity.rules.workflow.Step.ACKNOWLEDGE;
import static org.comity.rules.workflow.Step.CERTIFY;
import static org.comity.rules.workflow.Step.FORWARD;
import static org.comity.rules.workflow.Step.PROPOSE_REFUSAL;
import static org.comity.rules.workflow.Step.RECORD_COURT_PHASE;
import static org.comity.rules.workflow.Step.RECORD_COURT_REFUSAL;
import static org.comity.rules.workflow.Step.RECORD_EXECUTION_ABROAD;
import static org.comity.rules.workflow.Step.RECORD_GRANT;
import static org.comity.rules.workflow.Step.RECORD_IMPOSSIBILITY;
import static org.comity.rules.workflow.Step.RECORD_LAPSE;
import static org.comity.rules.workflow.Step.RECORD_RECEIPT;
import static org.comity.rules.workflow.Step.RECORD_REFUSAL;
import static org.comity.rules.workflow.Step.RECORD_RESULTS;
import static org.comity.rules.workflow.Step.REGISTER;
import static org.comity.rules.workflow.Step.RETURN_EXECUTED;
import static org.comity.rules.workflow.Step.RETURN_PARTLY_EXECUTED;
import static org.comity.rules.workflow.Step.SEND;
import static org.comity.rules.workflow.Step.SEND_FOR_EXECUTION;

import java.util.Set;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the law book by which a Large office has deadlines, without what stops them: those of steps that most requests
 * go through.
 */
enum OwnDeadlineRule {
    SLA_ACK(7, REGISTER, Set.of(ACKNOWLEDGE, FORWARD), Set.of(Procedure.MLA_RECEIVED, Procedure.EXTRADITION_RECEIVED)),
    SLA_TRIAGE(
            15,
            ACKNOWLEDGE,
            Set.of(ACCEPT, FORWARD, PROPOSE_REFUSAL, RECORD_COURT_REFUSAL, RECORD_IMPOSSIBILITY, RECORD_LAPSE, CERTIFY),
            Set.of(Procedure.MLA_RECEIVED, Procedure.EXTRADITION_RECEIVED)),
    SLA_FORWARD(10, ACCEPT, Set.of(SEND_FOR_EXECUTION), Set.of(Procedure.MLA_RECEIVED)),
    SLA_CHASE_EXEC(
            90,
            SEND_FOR_EXECUTION,
            Set.of(RETURN_EXECUTED, RETURN_PARTLY_EXECUTED, RECORD_IMPOSSIBILITY),
            Set.of(Procedure.MLA_RECEIVED)),
    SLA_CHASE_FOREIGN(
            60,
            SEND,
            Set.of(
                    RECORD_RECEIPT,
                    RECORD_COURT_PHASE,
                    RECORD_GRANT,
                    RECORD_REFUSAL,
                    RECORD_EXECUTION_ABROAD,
                    RECORD_RESULTS),
            Set.of(Procedure.EXTRADITION_SENT, Procedure.MLA_SENT)),
    SLA_RFI_REPLY(30, null, Set.of(), Set.of());

    final int days;
    final @Nullable Step starts;
    final Set<Step> ends;
    final Set<Procedure> procedures;

    OwnDeadlineRule(int days, @Nullable Step starts, Set<Step> ends, Set<Procedure> procedures) {
        this.days = days;
        this.starts = starts;
        this.ends = ends;
        this.procedures = procedures;
    }
}
