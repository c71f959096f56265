package org.comity.cases.obligation;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Obligations as a part of requests. */
@Singleton
@Priority(140)
class Obligations extends ContentPart<ObligationRecord, Obligation> {

    static final PartKind KIND = PartKind.of("obligation", "obligations");

    Obligations(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, ObligationRecord.class, numbers, deadlines);
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Obligation wanted, @Nullable ObligationRecord former) {
        var faults = new ArrayList<Fault>();
        var from = wanted.day();
        if (from != null && wanted.until() != null && wanted.until().isBefore(from)) {
            faults.add(Fault.ofBody("until", "out-of-order", "cannot be before its first day, " + from));
        }
        if (from != null && wanted.dueOn() != null && wanted.dueOn().isBefore(from)) {
            faults.add(Fault.ofBody("dueOn", "out-of-order", "cannot be before its first day, " + from));
        }
        if (from != null && wanted.fulfilledOn() != null && wanted.fulfilledOn().isBefore(from)) {
            faults.add(Fault.ofBody("fulfilledOn", "out-of-order", "cannot be before its first day, " + from));
        }
        return faults;
    }

    /** The request notes that it has one, in the row that the act changes anyway. */
    @Override
    public void happened(CooperationRequest request, ObligationRecord record, PartAct act, LocalDate on) {
        super.happened(request, record, act, on);
        request.hasObligation();
    }

    @Override
    protected ObligationRecord record(Origin origin, Obligation content) {
        return new ObligationRecord(origin, content);
    }
}
