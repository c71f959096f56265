package org.comity.cases.attendance;

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

/** Temporary transfers of persons as a part of requests. */
@Singleton
@Priority(137)
class PersonTransfers extends ContentPart<PersonTransferRecord, PersonTransfer> {

    static final PartKind KIND = PartKind.of("person_transfer", "person-transfers");

    PersonTransfers(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, PersonTransferRecord.class, numbers, deadlines);
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, PersonTransfer wanted, @Nullable PersonTransferRecord former) {
        var faults = new ArrayList<Fault>();
        var handedOver = wanted.transferredOn();
        if (handedOver != null) {
            faults.addAll(faultsOfHandover(wanted, handedOver));
        }
        if (wanted.returnedOn() != null
                && (handedOver == null || wanted.returnedOn().isBefore(handedOver))) {
            faults.add(Fault.ofBody("returnedOn", "out-of-order", "cannot be before the person was handed over"));
        }
        if (wanted.returnDueOn() != null
                && handedOver != null
                && wanted.returnDueOn().isBefore(handedOver)) {
            faults.add(Fault.ofBody("returnDueOn", "out-of-order", "cannot be before the person was handed over"));
        }
        return faults;
    }

    private static List<Fault> faultsOfHandover(PersonTransfer wanted, LocalDate handedOver) {
        var faults = new ArrayList<Fault>();
        needed("consentedOn", wanted.consentedOn(), handedOver, "the informed consent of the person", faults);
        needed(
                "sendingStateApprovedOn",
                wanted.sendingStateApprovedOn(),
                handedOver,
                "the approval of the sending State",
                faults);
        needed(
                "receivingStateApprovedOn",
                wanted.receivingStateApprovedOn(),
                handedOver,
                "the approval of the receiving State",
                faults);
        var withdrawn = wanted.consentWithdrawnOn();
        if (withdrawn != null && !withdrawn.isAfter(handedOver)) {
            faults.add(Fault.ofBody(
                    "consentWithdrawnOn",
                    "contradiction",
                    "nobody is transferred after the consent was withdrawn, UNCAC article 46(10)(a)"));
        }
        return faults;
    }

    private static void needed(
            String field, @Nullable LocalDate on, LocalDate handedOver, String words, List<Fault> faults) {
        if (on == null) {
            faults.add(Fault.ofBody(
                    field, "not-null", "nobody is transferred without " + words + ", UNCAC article 46(10)"));
        } else if (on.isAfter(handedOver)) {
            faults.add(Fault.ofBody(field, "out-of-order", "cannot be after the person was handed over"));
        }
    }

    @Override
    protected Optional<RecordDue> due(CooperationRequest request, PersonTransfer content, LocalDate day) {
        return content.returnDueOn() == null || content.transferredOn() == null
                ? Optional.empty()
                : Optional.of(new RecordDue(
                        "SLA_RETURN_OF_PERSON", content.transferredOn(), content.returnDueOn(), content.returnedOn()));
    }

    @Override
    protected PersonTransferRecord record(Origin origin, PersonTransfer content) {
        return new PersonTransferRecord(origin, content);
    }
}
