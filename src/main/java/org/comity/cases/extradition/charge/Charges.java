package org.comity.cases.extradition.charge;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.obligation.ObligationsMet;
import org.comity.cases.offence.AllegedOffences;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.obligation.ObligedAct;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/** Charges as a part of requests. */
@Singleton
@Priority(190)
class Charges extends ContentPart<ChargeRecord, Charge>
        implements ColumnedPart<ChargeRecord, Charge, Recorded<Charge>> {

    static final PartKind KIND = PartKind.of("charge", "charges");

    private final ChargeCheck check;
    private final ChargedOffences offences;
    private final ObligationsMet met;

    Charges(
            RecordReferences numbers,
            RecordDeadlines deadlines,
            ChargeCheck check,
            ChargedOffences offences,
            ObligationsMet met) {
        super(KIND, ChargeRecord.class, numbers, deadlines);
        this.check = check;
        this.offences = offences;
        this.met = met;
    }

    @Override
    protected Set<Kind> kinds() {
        return EnumSet.of(Kind.EXTRADITION);
    }

    @Override
    public List<RecordReference> references() {
        return List.of(
                RecordReference.one("personNo", "person_no", Persons.KIND),
                RecordReference.one("offenceNo", "offence_no", AllegedOffences.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Charge wanted, @Nullable ChargeRecord former) {
        return Stream.concat(check.faults(request, wanted, former).stream(), offences.faults(wanted, former).stream())
                .toList();
    }

    @Override
    public List<Fault> faultsOfEnding(CooperationRequest request, ChargeRecord charge) {
        return Stream.concat(
                        super.faultsOfEnding(request, charge).stream(), check.faultsWithout(request, charge).stream())
                .toList();
    }

    @Override
    protected List<ObligationMet> obligationsMet(CooperationRequest request, Charge content, PartAct act) {
        return act == PartAct.ENDED ? List.of() : met.by(ObligedAct.CHARGE, request, content.personNo());
    }

    @Override
    protected ChargeRecord record(Origin origin, Charge content) {
        return new ChargeRecord(origin, content);
    }

    @Override
    public Class<Charge> body() {
        return Charge.class;
    }

    /** An offence that is named by its number is described, since a register has no numbers of records. */
    @Override
    public Charge bodyOf(ChargeRecord record) {
        return offences.inWords(record.requestId(), record.content());
    }

    @Override
    public List<String> sameBy() {
        return List.of("offence", "personNo");
    }

    @Override
    public Set<String> notOfRegisters() {
        return Set.of("second-person", "consultation");
    }
}
