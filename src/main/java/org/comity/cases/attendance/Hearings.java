package org.comity.cases.attendance;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.time.Now;
import org.comity.cases.measure.Measures;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Hearings as a part of requests. */
@Singleton
@Priority(138)
class Hearings extends ContentPart<HearingRecord, Hearing> {

    static final PartKind KIND = PartKind.of("hearing", "hearings");

    private static final Set<HearingOutcome> TOOK_PLACE =
            EnumSet.of(HearingOutcome.HELD, HearingOutcome.INTERRUPTED, HearingOutcome.NOT_APPEARED);

    private final Now now;

    Hearings(RecordReferences numbers, RecordDeadlines deadlines, Now now) {
        super(KIND, HearingRecord.class, numbers, deadlines);
        this.now = now;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(
                RecordReference.one("personNo", "person_no", Persons.KIND),
                RecordReference.one("measureNo", "measure_no", Measures.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Hearing wanted, @Nullable HearingRecord former) {
        var faults = new ArrayList<Fault>();
        if (!ZoneId.getAvailableZoneIds().contains(wanted.timeZone())) {
            faults.add(Fault.ofBody("timeZone", "unknown", "is no zone of the tz database, such as Europe/Vienna"));
        }
        if (TOOK_PLACE.contains(wanted.outcome()) && wanted.scheduledAt().isAfter(now.instant())) {
            faults.add(Fault.ofBody("outcome", "in-the-future", "a hearing to come has not been held yet"));
        }
        return faults;
    }

    @Override
    protected HearingRecord record(Origin origin, Hearing content) {
        return new HearingRecord(origin, content);
    }
}
