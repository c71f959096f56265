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
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.refusal.ReasonKind;
import org.jspecify.annotations.Nullable;

/** Surrenders as a part of requests. */
@Singleton
@Priority(185)
class Surrenders extends ContentPart<SurrenderRecord, Surrender>
        implements ColumnedPart<SurrenderRecord, Surrender, Recorded<Surrender>> {

    static final PartKind KIND = PartKind.of("surrender", "surrenders");

    private final LawBook book;

    Surrenders(RecordReferences numbers, RecordDeadlines deadlines, LawBook book) {
        super(KIND, SurrenderRecord.class, numbers, deadlines);
        this.book = book;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(RecordReference.one("personNo", "person_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Surrender wanted, @Nullable SurrenderRecord former) {
        var faults = new ArrayList<Fault>();
        checkPostponement(wanted, faults);
        checkReturn(wanted, faults);
        checkDetention(wanted, faults);
        return faults;
    }

    private void checkPostponement(Surrender wanted, List<Fault> faults) {
        var reason = wanted.postponedFor();
        if (reason != null
                && book.reason(reason)
                        .filter(one -> one.kind() == ReasonKind.PP)
                        .isEmpty()) {
            faults.add(Fault.ofBody(
                    "postponedFor", "unknown", "is no code PP of the law book; see /api/v1/law/reasons?kind=PP"));
        }
        if (reason != null && wanted.handedOverOn() == null && wanted.reviewDueOn() == null) {
            faults.add(Fault.ofBody("reviewDueOn", "not-null", "is needed: a postponed surrender has a day of review"));
        }
        if (wanted.reviewDueOn() != null && reason == null) {
            faults.add(Fault.ofBody("postponedFor", "not-null", "is needed for a postponed surrender"));
        }
    }

    private static void checkReturn(Surrender wanted, List<Fault> faults) {
        var isTemporary = wanted.kind() == SurrenderKind.TEMPORARY;
        if (isTemporary != (wanted.returnDueOn() != null)) {
            faults.add(Fault.ofBody(
                    "returnDueOn",
                    "contradiction",
                    "a surrender for a time has a day of return, and another has none"));
        }
        if (wanted.returnedOn() != null
                && (!isTemporary
                        || wanted.handedOverOn() == null
                        || wanted.returnedOn().isBefore(wanted.handedOverOn()))) {
            faults.add(Fault.ofBody(
                    "returnedOn",
                    "out-of-order",
                    "a person who was surrendered for a time comes back after the handover"));
        }
    }

    private static void checkDetention(Surrender wanted, List<Fault> faults) {
        if (wanted.detentionDays() != null && wanted.detentionDays() < 0) {
            faults.add(Fault.ofBody("detentionDays", "min", "cannot be negative"));
        }
        if (wanted.detentionDays() != null && wanted.informedOn() == null) {
            faults.add(Fault.ofBody(
                    "informedOn",
                    "not-null",
                    "is needed for the days of detention of which the other State was informed"));
        }
    }

    /** A postponement is reviewed, and a person surrendered for a time comes back. */
    @Override
    protected Optional<RecordDue> due(CooperationRequest request, Surrender content, LocalDate day) {
        if (content.returnDueOn() != null && content.handedOverOn() != null) {
            return Optional.of(new RecordDue(
                    "SLA_RETURN_AFTER_SURRENDER", content.handedOverOn(), content.returnDueOn(), content.returnedOn()));
        }
        return content.reviewDueOn() == null
                ? Optional.empty()
                : Optional.of(
                        new RecordDue("SLA_SURRENDER_REVIEW", day, content.reviewDueOn(), content.handedOverOn()));
    }

    @Override
    protected SurrenderRecord record(Origin origin, Surrender content) {
        return new SurrenderRecord(origin, content);
    }

    @Override
    public Class<Surrender> body() {
        return Surrender.class;
    }

    @Override
    public Surrender bodyOf(SurrenderRecord record) {
        return record.content();
    }

    @Override
    public List<String> sameBy() {
        return List.of("kind", "personNo", "handedOverOn");
    }
}
