package org.comity.cases.offence;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.jspecify.annotations.Nullable;

/** Offences as a part of requests. Charges and persons name them by their numbers. */
@Singleton
@Priority(152)
public class AllegedOffences extends ContentPart<AllegedOffenceRecord, AllegedOffence> {

    /** The name of the part, for the references of other parts. */
    public static final PartKind KIND = RecordedOffences.KIND;

    private final RecordedOffences offences;
    private final OffenceCheck check;
    private final CooperationRequests requests;

    AllegedOffences(
            RecordReferences numbers,
            RecordDeadlines deadlines,
            RecordedOffences offences,
            OffenceCheck check,
            CooperationRequests requests) {
        super(KIND, AllegedOffenceRecord.class, numbers, deadlines);
        this.offences = offences;
        this.check = check;
        this.requests = requests;
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, AllegedOffence wanted, @Nullable AllegedOffenceRecord former) {
        var faults = new ArrayList<>(check.faults(request, wanted));
        faults.addAll(mainFaults(request, wanted, former));
        return faults;
    }

    /** Exactly one offence is the main one. Another one becomes it by an act of its own, which changes both. */
    private List<Fault> mainFaults(
            CooperationRequest request, AllegedOffence wanted, @Nullable AllegedOffenceRecord former) {
        if (wanted.main() == null) {
            return List.of();
        }
        var main = mainBeside(request, wanted, former);
        if (wanted.isMain() && main.isPresent()) {
            return List.of(Fault.ofBody(
                    "main",
                    "twice",
                    main.get() + " is the main one: POST " + KIND.address(request.id())
                            + "/{no}/main makes another one the main offence"));
        }
        if (!wanted.isMain() && main.isEmpty()) {
            return List.of(Fault.ofBody("main", "needed", "one of the offences is the main one, and no other one is"));
        }
        return List.of();
    }

    /** The main offence beside one, in words. */
    private Optional<String> mainBeside(
            CooperationRequest request, AllegedOffence wanted, @Nullable AllegedOffenceRecord former) {
        var open = offences.others(request.id(), null);
        return open.stream()
                .filter(other -> !other.equals(former) && other.content().isMain())
                .map(other -> "offence " + other.no())
                .findFirst()
                .or(() -> RecordedOffences.list(request, open)
                        .mainBeside(former == null ? wanted.entry() : null)
                        .map(no -> "entry " + no + " of the list of offences"));
    }

    /** The main offence ends last, so that there is one as long as there are offences. */
    @Override
    public List<Fault> faultsOfEnding(CooperationRequest request, AllegedOffenceRecord record) {
        var faults = new ArrayList<>(super.faultsOfEnding(request, record));
        if (record.content().isMain() && !offences.others(request.id(), record).isEmpty()) {
            faults.add(Fault.ofBody("", "main", "it is the main offence: make another one the main offence first"));
        }
        return faults;
    }

    /** The first offence is the main one, unless the list of the request marks another one. */
    @Override
    protected AllegedOffenceRecord record(Origin origin, AllegedOffence content) {
        if (content.main() != null) {
            return new AllegedOffenceRecord(origin, content);
        }
        var others = offences.others(origin.requestId(), null);
        var isMain = others.stream().noneMatch(other -> other.content().isMain())
                && RecordedOffences.list(requests.visible(origin.requestId()), others)
                        .mainBeside(content.entry())
                        .isEmpty();
        return new AllegedOffenceRecord(origin, content.as(isMain));
    }

    @Override
    public void happened(CooperationRequest request, AllegedOffenceRecord record, PartAct act, LocalDate on) {
        super.happened(request, record, act, on);
        var list = RecordedOffences.list(request, offences.others(request.id(), record));
        var former = record.former();
        var entry = record.content().entry();
        offences.listIs(
                request,
                switch (act) {
                    case ADDED -> list.replaced(null, entry);
                    case CHANGED -> list.replaced(former == null ? entry : former.entry(), entry);
                    case ENDED, MOVED -> list.without(entry);
                });
    }
}
