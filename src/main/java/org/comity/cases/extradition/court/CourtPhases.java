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
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Phases before courts as a part of requests. */
@Singleton
@Priority(188)
class CourtPhases extends ContentPart<CourtPhaseRecord, CourtPhase>
        implements ColumnedPart<CourtPhaseRecord, CourtPhase, Recorded<CourtPhase>> {

    static final PartKind KIND = PartKind.of("court_phase", "court-phases");

    CourtPhases(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, CourtPhaseRecord.class, numbers, deadlines);
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, CourtPhase wanted, @Nullable CourtPhaseRecord former) {
        var faults = new ArrayList<Fault>();
        if ((wanted.outcome() == CourtOutcome.PENDING) != (wanted.decidedOn() == null)) {
            faults.add(
                    Fault.ofBody("decidedOn", "contradiction", "an outcome has its day, and a pending phase has none"));
        }
        if (wanted.servedOn() != null
                && (wanted.decidedOn() == null || wanted.servedOn().isBefore(wanted.decidedOn()))) {
            faults.add(Fault.ofBody("servedOn", "out-of-order", "a decision is served after it is taken"));
        }
        return faults;
    }

    @Override
    protected CourtPhaseRecord record(Origin origin, CourtPhase content) {
        return new CourtPhaseRecord(origin, content);
    }

    @Override
    public Class<CourtPhase> body() {
        return CourtPhase.class;
    }

    @Override
    public CourtPhase bodyOf(CourtPhaseRecord record) {
        return record.content();
    }

    @Override
    public List<String> sameBy() {
        return List.of("instance", "personNo", "decidedOn");
    }
}
