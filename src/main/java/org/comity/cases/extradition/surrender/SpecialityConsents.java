package org.comity.cases.extradition.surrender;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.cases.obligation.ConsentDecision;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordDue;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.countries.Countries;
import org.jspecify.annotations.Nullable;

/** Consents to act beyond the surrender as a part of requests. */
@Singleton
@Priority(184)
class SpecialityConsents extends ContentPart<SpecialityConsentRecord, SpecialityConsent> {

    static final PartKind KIND = PartKind.of("speciality_consent", "speciality-consents");

    private final Countries countries;

    SpecialityConsents(RecordReferences numbers, RecordDeadlines deadlines, Countries countries) {
        super(KIND, SpecialityConsentRecord.class, numbers, deadlines);
        this.countries = countries;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, SpecialityConsent wanted, @Nullable SpecialityConsentRecord former) {
        var faults = new ArrayList<Fault>();
        var isElsewhere = wanted.purpose() == SpecialityPurpose.RE_EXTRADITION;
        if (isElsewhere != (wanted.toState() != null)) {
            faults.add(Fault.ofBody(
                    "toState", "contradiction", "a re-extradition has a State, and a prosecution has none"));
        } else if (wanted.toState() != null) {
            countries.fault("toState", wanted.toState()).ifPresent(faults::add);
        }
        if ((wanted.decision() == ConsentDecision.PENDING) != (wanted.decidedOn() == null)) {
            faults.add(
                    Fault.ofBody("decidedOn", "contradiction", "a decision has its day, and a pending one has none"));
        }
        return faults;
    }

    @Override
    protected Optional<RecordDue> due(CooperationRequest request, SpecialityConsent content, LocalDate day) {
        return content.answerDueOn() == null
                ? Optional.empty()
                : Optional.of(new RecordDue("SLA_SPECIALITY_ANSWER", day, content.answerDueOn(), content.decidedOn()));
    }

    @Override
    protected SpecialityConsentRecord record(Origin origin, SpecialityConsent content) {
        return new SpecialityConsentRecord(origin, content);
    }
}
