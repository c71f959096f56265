package org.comity.cases.extradition.charge;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
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

/** Charges as a part of requests. */
@Singleton
@Priority(190)
class Charges extends ContentPart<ChargeRecord, Charge>
        implements ColumnedPart<ChargeRecord, Charge, Recorded<Charge>> {

    static final PartKind KIND = PartKind.of("charge", "charges");

    private final ChargeCheck check;

    Charges(RecordReferences numbers, RecordDeadlines deadlines, ChargeCheck check) {
        super(KIND, ChargeRecord.class, numbers, deadlines);
        this.check = check;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Charge wanted, @Nullable ChargeRecord former) {
        return check.faults(request, wanted, former);
    }

    @Override
    public List<Fault> faultsOfEnding(CooperationRequest request, ChargeRecord charge) {
        return Stream.concat(
                        super.faultsOfEnding(request, charge).stream(), check.faultsWithout(request, charge).stream())
                .toList();
    }

    @Override
    protected ChargeRecord record(Origin origin, Charge content) {
        return new ChargeRecord(origin, content);
    }

    @Override
    public Class<Charge> body() {
        return Charge.class;
    }

    @Override
    public Charge bodyOf(ChargeRecord record) {
        return record.content();
    }

    @Override
    public List<String> sameBy() {
        return List.of("offence", "personNo");
    }
}
