package org.comity.cases.support;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordDue;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Complaints as a part of requests. */
@Singleton
@Priority(133)
class Complaints extends ContentPart<ComplaintRecord, Complaint> {

    static final PartKind KIND = PartKind.of("complaint", "complaints");

    Complaints(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, ComplaintRecord.class, numbers, deadlines);
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Complaint wanted, @Nullable ComplaintRecord former) {
        var faults = new ArrayList<Fault>();
        if ((wanted.outcome() == ComplaintOutcome.PENDING) != (wanted.answeredOn() == null)) {
            faults.add(Fault.ofBody(
                    "answeredOn",
                    "contradiction",
                    "a complaint that is not pending has the day of its answer, and a pending one has none"));
        }
        var received = wanted.day();
        if (received != null
                && wanted.answeredOn() != null
                && wanted.answeredOn().isBefore(received)) {
            faults.add(Fault.ofBody("answeredOn", "out-of-order", "cannot be before the complaint, " + received));
        }
        if (received != null
                && wanted.answerDueOn() != null
                && wanted.answerDueOn().isBefore(received)) {
            faults.add(Fault.ofBody("answerDueOn", "out-of-order", "cannot be before the complaint, " + received));
        }
        return faults;
    }

    @Override
    protected Optional<RecordDue> due(CooperationRequest request, Complaint content, LocalDate day) {
        return content.answerDueOn() == null
                ? Optional.empty()
                : Optional.of(new RecordDue("SLA_COMPLAINT", day, content.answerDueOn(), content.answeredOn()));
    }

    @Override
    protected ComplaintRecord record(Origin origin, Complaint content) {
        return new ComplaintRecord(origin, content);
    }
}
