package org.comity.cases.attendance;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/** Safe conducts as a part of requests. */
@Singleton
@Priority(136)
class SafeConducts extends ContentPart<SafeConductRecord, SafeConduct> {

    static final PartKind KIND = PartKind.of("safe_conduct", "safe-conducts");

    /** The rule of each instrument that has one. */
    private static final Map<String, String> RULES = new TreeMap<>(Map.of(
            "UNCAC",
            "DLN_UNCAC_SAFE_CONDUCT",
            "UNTOC",
            "DLN_UNTOC_SAFE_CONDUCT",
            "VIENNA_1988",
            "DLN_VIENNA_SAFE_CONDUCT"));

    SafeConducts(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, SafeConductRecord.class, numbers, deadlines);
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, SafeConduct wanted, @Nullable SafeConductRecord former) {
        var faults = new ArrayList<Fault>();
        if (wanted.agreedUntil() != null
                && wanted.noticeOn() != null
                && wanted.agreedUntil().isBefore(wanted.noticeOn())) {
            faults.add(
                    Fault.ofBody("agreedUntil", "out-of-order", "cannot be before the notice, " + wanted.noticeOn()));
        }
        if (wanted.leftOn() != null
                && wanted.noticeOn() != null
                && wanted.leftOn().isBefore(wanted.noticeOn())) {
            faults.add(Fault.ofBody("leftOn", "out-of-order", "cannot be before the notice, " + wanted.noticeOn()));
        }
        if (wanted.endedEarlyOn() != null
                && (wanted.leftOn() == null || wanted.endedEarlyOn().isBefore(wanted.leftOn()))) {
            faults.add(Fault.ofBody("endedEarlyOn", "out-of-order", "the person came back after leaving"));
        }
        return faults;
    }

    /**
     * The days run in the requesting State, which for an incoming request is the other one, by the instrument on which the request is
     * based.
     */
    @Override
    protected Optional<RecordDue> due(CooperationRequest request, SafeConduct content, LocalDate day) {
        var notice = content.noticeOn();
        return notice == null || !request.procedure().equals(Procedure.of(Direction.OUTGOING, Kind.MLA))
                ? Optional.empty()
                : RULES.entrySet().stream()
                        .filter(rule -> request.instruments().contains(rule.getKey()))
                        .findFirst()
                        .map(rule -> new RecordDue(rule.getValue(), notice, content.agreedUntil(), content.leftOn()));
    }

    @Override
    protected SafeConductRecord record(Origin origin, SafeConduct content) {
        return new SafeConductRecord(origin, content);
    }
}
