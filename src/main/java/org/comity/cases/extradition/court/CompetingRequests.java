package org.comity.cases.extradition.court;

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
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.countries.Countries;
import org.jspecify.annotations.Nullable;

/** Competing requests as a part of requests. */
@Singleton
@Priority(187)
class CompetingRequests extends ContentPart<CompetingRequestRecord, CompetingRequest> {

    static final PartKind KIND = PartKind.of("competing_request", "competing-requests");

    private final Countries countries;

    CompetingRequests(RecordReferences numbers, RecordDeadlines deadlines, Countries countries) {
        super(KIND, CompetingRequestRecord.class, numbers, deadlines);
        this.countries = countries;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, CompetingRequest wanted, @Nullable CompetingRequestRecord former) {
        var faults = new ArrayList<Fault>();
        countries.fault("otherState", wanted.otherState()).ifPresent(faults::add);
        if ((wanted.decision() == PriorityAmongStates.PENDING) != (wanted.decidedOn() == null)) {
            faults.add(
                    Fault.ofBody("decidedOn", "contradiction", "a decision has its day, and a pending one has none"));
        }
        if (wanted.decision() != PriorityAmongStates.PENDING && wanted.criteria() == null) {
            faults.add(Fault.ofBody("criteria", "not-null", "is needed for a decision between the requests"));
        }
        return faults;
    }

    @Override
    protected CompetingRequestRecord record(Origin origin, CompetingRequest content) {
        return new CompetingRequestRecord(origin, content);
    }
}
