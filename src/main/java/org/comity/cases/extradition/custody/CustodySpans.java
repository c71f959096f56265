package org.comity.cases.extradition.custody;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.time.Now;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.countries.Countries;
import org.comity.rules.custody.CustodyTime;
import org.jspecify.annotations.Nullable;

/** Times in custody as a part of requests. */
@Singleton
@Priority(189)
class CustodySpans extends ContentPart<CustodySpanRecord, CustodySpan>
        implements ColumnedPart<CustodySpanRecord, CustodySpan, Recorded<CustodySpan>> {

    static final PartKind KIND = PartKind.of("custody_span", "custody-spans");

    private final PartRecords records;
    private final Countries countries;
    private final Now now;

    CustodySpans(
            RecordReferences numbers, RecordDeadlines deadlines, PartRecords records, Countries countries, Now now) {
        super(KIND, CustodySpanRecord.class, numbers, deadlines);
        this.records = records;
        this.countries = countries;
        this.now = now;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, CustodySpan wanted, @Nullable CustodySpanRecord former) {
        var faults = new ArrayList<Fault>();
        var country = wanted.country();
        if (country != null) {
            countries.fault("country", country).ifPresent(faults::add);
        }
        checkInstants(wanted, faults);
        if (faults.isEmpty()) {
            others(request, wanted, former)
                    .forEach(other -> faults.add(Fault.ofBody(
                            "beginsAt", "overlap", "custody span " + other.no() + " is of the same time")));
        }
        return faults;
    }

    private void checkInstants(CustodySpan wanted, List<Fault> faults) {
        var present = now.instant();
        if (wanted.beginsAt().isAfter(present)) {
            faults.add(Fault.ofBody("beginsAt", "in-the-future", "cannot be in the future"));
        }
        var ends = wanted.endsAt();
        if (ends != null && ends.isAfter(present)) {
            faults.add(Fault.ofBody("endsAt", "in-the-future", "cannot be in the future"));
        }
        if (ends != null && !ends.isAfter(wanted.beginsAt())) {
            faults.add(Fault.ofBody("endsAt", "out-of-order", "must be after it began, at " + wanted.beginsAt()));
        }
        if (ends == null && wanted.endReason() != null) {
            faults.add(Fault.ofBody("endReason", "not-here", "belongs to custody that ended"));
        }
    }

    private List<CustodySpanRecord> others(
            CooperationRequest request, CustodySpan wanted, @Nullable CustodySpanRecord former) {
        var span = wanted.until(Instant.MAX);
        return records.known(KIND, CustodySpanRecord.class, request.id(), null).stream()
                .filter(other -> other.endedOn() == null && !other.equals(former))
                .filter(other -> other.content().personNo().equals(wanted.personNo()))
                .filter(other -> other.content().title() == wanted.title()
                        || other.content().title().isCustody() && wanted.title().isCustody())
                .filter(other -> CustodyTime.overlap(span, other.content().until(Instant.MAX)))
                .toList();
    }

    @Override
    protected CustodySpanRecord record(Origin origin, CustodySpan content) {
        return new CustodySpanRecord(origin, content);
    }

    @Override
    public Class<CustodySpan> body() {
        return CustodySpan.class;
    }

    @Override
    public CustodySpan bodyOf(CustodySpanRecord record) {
        return record.content();
    }

    @Override
    public List<String> sameBy() {
        return List.of("title", "personNo", "beginsAt");
    }
}
