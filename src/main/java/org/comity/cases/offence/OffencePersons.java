package org.comity.cases.offence;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Persons of offences as a part of requests. */
@Singleton
@Priority(153)
class OffencePersons extends ContentPart<OffencePersonRecord, OffencePerson> {

    private static final PartKind KIND = PartKind.of("offence_person", "offence-persons");

    private final PartRecords records;

    OffencePersons(RecordReferences numbers, RecordDeadlines deadlines, PartRecords records) {
        super(KIND, OffencePersonRecord.class, numbers, deadlines);
        this.records = records;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(
                RecordReference.one("offenceNo", "offence_no", AllegedOffences.KIND),
                RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, OffencePerson wanted, @Nullable OffencePersonRecord former) {
        return records.known(KIND, OffencePersonRecord.class, request.id(), null).stream()
                .filter(other -> other.endedOn() == null && !other.equals(former))
                .filter(other -> other.content().isSame(wanted))
                .map(other -> Fault.ofBody(
                        "role", "twice", "record " + other.no() + " says the same of the person and the offence"))
                .toList();
    }

    @Override
    protected OffencePersonRecord record(Origin origin, OffencePerson content) {
        return new OffencePersonRecord(origin, content);
    }
}
