package org.comity.cases.extradition.surrender;

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
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Assurances as a part of requests. */
@Singleton
@Priority(186)
class Assurances extends ContentPart<AssuranceRecord, Assurance> {

    static final PartKind KIND = PartKind.of("assurance", "assurances");

    Assurances(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, AssuranceRecord.class, numbers, deadlines);
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Assurance wanted, @Nullable AssuranceRecord former) {
        var faults = new ArrayList<Fault>();
        var isGiven = wanted.standing().isGiven();
        if (isGiven != (wanted.givenOn() != null)) {
            faults.add(Fault.ofBody(
                    "givenOn", "contradiction", "an assurance that was given has its day, and another has none"));
        }
        if (isGiven != (wanted.givenBy() != null)) {
            faults.add(Fault.ofBody(
                    "givenBy",
                    "contradiction",
                    "an assurance that was given names its authority, and another names none"));
        }
        if ((wanted.standing() == AssuranceStanding.ACCEPTED) != (wanted.acceptedOn() != null)) {
            faults.add(Fault.ofBody(
                    "acceptedOn",
                    "contradiction",
                    "an accepted assurance has the day of its acceptance, and another has none"));
        }
        if (wanted.acceptedOn() != null
                && wanted.givenOn() != null
                && wanted.acceptedOn().isBefore(wanted.givenOn())) {
            faults.add(
                    Fault.ofBody("acceptedOn", "out-of-order", "cannot be before it was given, " + wanted.givenOn()));
        }
        if (wanted.reviewDueOn() != null && wanted.standing() != AssuranceStanding.ACCEPTED) {
            faults.add(Fault.ofBody("reviewDueOn", "not-here", "belongs to an accepted assurance"));
        }
        return faults;
    }

    /** First the answer of the requesting State is due, and later the review of the observance. */
    @Override
    protected Optional<RecordDue> due(CooperationRequest request, Assurance content, LocalDate day) {
        if (content.reviewDueOn() != null) {
            var accepted = content.acceptedOn() == null ? day : content.acceptedOn();
            return Optional.of(
                    new RecordDue("SLA_ASSURANCE_REVIEW", accepted, content.reviewDueOn(), content.reviewedOn()));
        }
        return content.answerDueOn() == null
                ? Optional.empty()
                : Optional.of(new RecordDue("SLA_ASSURANCE_ANSWER", day, content.answerDueOn(), content.givenOn()));
    }

    @Override
    protected AssuranceRecord record(Origin origin, Assurance content) {
        return new AssuranceRecord(origin, content);
    }
}
