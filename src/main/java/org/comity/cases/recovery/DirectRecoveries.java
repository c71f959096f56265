package org.comity.cases.recovery;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.asset.Money;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.obligation.ObligationsMet;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.obligation.ObligedAct;
import org.jspecify.annotations.Nullable;

/** Proceedings for direct recovery as a part of requests. */
@Singleton
@Priority(131)
class DirectRecoveries extends ContentPart<DirectRecoveryRecord, DirectRecovery> {

    static final PartKind KIND = PartKind.of("direct_recovery", "direct-recoveries");

    private final ObligationsMet met;

    DirectRecoveries(RecordReferences numbers, RecordDeadlines deadlines, ObligationsMet met) {
        super(KIND, DirectRecoveryRecord.class, numbers, deadlines);
        this.met = met;
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, DirectRecovery wanted, @Nullable DirectRecoveryRecord former) {
        var faults = new ArrayList<>(Money.faults(former == null ? "value" : "corrected/value", wanted.value()));
        if ((wanted.outcome() == DirectRecoveryOutcome.PENDING) != (wanted.decidedOn() == null)) {
            faults.add(Fault.ofBody(
                    "decidedOn", "contradiction", "a decision has its day, and a pending proceeding has none"));
        }
        return faults;
    }

    @Override
    protected List<ObligationMet> obligationsMet(CooperationRequest request, DirectRecovery content, PartAct act) {
        return act == PartAct.ENDED ? List.of() : met.by(ObligedAct.USE, request);
    }

    @Override
    protected DirectRecoveryRecord record(Origin origin, DirectRecovery content) {
        return new DirectRecoveryRecord(origin, content);
    }
}
