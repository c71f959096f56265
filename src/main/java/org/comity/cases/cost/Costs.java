package org.comity.cases.cost;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.asset.Money;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Costs as a part of requests. */
@Singleton
@Priority(134)
class Costs extends ContentPart<CostRecord, Cost> {

    static final PartKind KIND = PartKind.of("cost", "costs");

    Costs(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, CostRecord.class, numbers, deadlines);
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Cost wanted, @Nullable CostRecord former) {
        var faults = new ArrayList<>(Money.faults(former == null ? "value" : "corrected/value", wanted.value()));
        if (wanted.borneBy() != CostBearer.REQUESTED_STATE && wanted.consultedOn() == null) {
            faults.add(Fault.ofBody(
                    "consultedOn",
                    "not-null",
                    "the requested State bears ordinary costs; other terms need a consultation, UNCAC article 46(28)"));
        }
        return faults;
    }

    @Override
    protected CostRecord record(Origin origin, Cost content) {
        return new CostRecord(origin, content);
    }
}
