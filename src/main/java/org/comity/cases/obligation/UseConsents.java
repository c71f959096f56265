package org.comity.cases.obligation;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Consents to another use as a part of requests. */
@Singleton
@Priority(139)
class UseConsents extends ContentPart<UseConsentRecord, UseConsent> {

    static final PartKind KIND = PartKind.of("use_consent", "use-consents");

    UseConsents(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, UseConsentRecord.class, numbers, deadlines);
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("obligationNo", "obligation_no", Obligations.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, UseConsent wanted, @Nullable UseConsentRecord former) {
        var faults = new ArrayList<Fault>();
        if (wanted.decision() == ConsentDecision.PENDING && wanted.decidedOn() != null) {
            faults.add(Fault.ofBody("decidedOn", "contradiction", "a consent that is pending has no day of decision"));
        }
        if (wanted.decision() != ConsentDecision.PENDING && wanted.decidedOn() == null) {
            faults.add(Fault.ofBody("decidedOn", "not-null", "is needed for a decision"));
        }
        if (wanted.decidedOn() != null
                && wanted.day() != null
                && wanted.decidedOn().isBefore(wanted.day())) {
            faults.add(
                    Fault.ofBody("decidedOn", "out-of-order", "cannot be before the day of asking, " + wanted.day()));
        }
        return faults;
    }

    @Override
    protected UseConsentRecord record(Origin origin, UseConsent content) {
        return new UseConsentRecord(origin, content);
    }
}
