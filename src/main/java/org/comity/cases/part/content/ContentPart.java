package org.comity.cases.part.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.time.Standpoint;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.record.RecordPart;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A part whose records are one content each. A subclass is a singleton, and has its name, its entity and its own checks. A correction replaces the
 * content as a whole.
 *
 * @param <R> the record
 * @param <C> the content
 */
public abstract class ContentPart<R extends ContentRecord<C>, C extends Content>
        implements RecordPart<R, C, Recorded<C>>, ReferringPart {

    private static final String CORRECTED = "/corrected";

    private final PartKind kind;
    private final Class<R> type;
    private final RecordReferences numbers;
    private final RecordDeadlines deadlines;

    /** A part with its name and its entity. */
    protected ContentPart(PartKind kind, Class<R> type, RecordReferences numbers, RecordDeadlines deadlines) {
        this.kind = kind;
        this.type = type;
        this.numbers = numbers;
        this.deadlines = deadlines;
    }

    @Override
    public final PartKind kind() {
        return kind;
    }

    @Override
    public final Class<R> type() {
        return type;
    }

    /** The fields that name records of other parts; by default there is none. */
    @Override
    public List<RecordReference> references() {
        return List.of();
    }

    /** The kinds of requests to which records are added; by default each kind. */
    protected Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    /**
     * The faults of a content, which has its day, beyond its form and the numbers that it names; by default there is none.
     *
     * @param former the record that is corrected; null if one is added
     */
    protected List<Fault> faultsOf(CooperationRequest request, C wanted, @Nullable R former) {
        return List.of();
    }

    @Override
    public final @Nullable LocalDate day(C wanted) {
        return wanted.day();
    }

    @Override
    public final List<Fault> faults(CooperationRequest request, C wanted, @Nullable R former) {
        var today = deadlines.today(request);
        var day = wanted.day() != null ? wanted.day() : former == null ? today : former.day();
        var dated = ContentDay.of(wanted, day);
        var faults = new ArrayList<Fault>();
        if (former == null && !kinds().contains(request.procedure().kind())) {
            faults.add(new Fault(
                    "request",
                    "kind",
                    "not-applicable",
                    kind.words() + " belongs to a request of the kind " + kinds()));
        }
        faults.addAll(numbers.faults(references(), request.id(), dated));
        faults.addAll(ContentDay.faults(dated, today));
        faults.addAll(faultsOf(request, dated, former));
        return former == null
                ? faults
                : faults.stream().map(ContentPart::ofCorrection).toList();
    }

    /** The same fault in the body of a correction, which has the content in a field. */
    private static Fault ofCorrection(Fault fault) {
        return fault.field().startsWith(CORRECTED)
                ? fault
                : new Fault(fault.in(), CORRECTED + fault.field(), fault.code(), fault.detail());
    }

    /** A record that others name does not end. */
    @Override
    public List<Fault> faultsOfEnding(CooperationRequest request, R record) {
        return numbers.faultsOfEnding(kind, request.id(), record.no());
    }

    /** A new record with its content. */
    protected abstract R record(Origin origin, C content);

    @Override
    public final R added(Origin origin, C wanted) {
        return record(origin, ContentDay.of(wanted, origin.day()));
    }

    @Override
    public final void changed(R record, C wanted, LocalDate day) {
        record.contains(wanted, day);
    }

    /** The day by which something has to be done about a record; by default there is none. */
    protected Optional<RecordDue> due(CooperationRequest request, C content, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public void happened(CooperationRequest request, R record, PartAct act, LocalDate on) {
        var former = record.former();
        var was = former == null || record.deadline() == null
                ? Optional.<RecordDue>empty()
                : due(request, former, Objects.requireNonNull(former.day()));
        var is = act == PartAct.ENDED ? Optional.<RecordDue>empty() : due(request, record.content(), record.day());
        if (record.deadline() != null || is.isPresent()) {
            deadlines.follow(request, kind, record, was, is, on);
        }
    }

    /** The history has the number and a hash of the content. The content, also before each correction, is in the table. */
    @Override
    public final Map<String, Object> values(R record) {
        return Map.of("no", record.no(), "contentHash", ContentHash.of(record.content(), record.day()));
    }

    @Override
    public final Recorded<C> view(R record, Standpoint from) {
        return new Recorded<>(record.no(), record.content(), record.endedOn(from), null);
    }

    /** The obligations in force that an act on a record meets; by default none is looked for. */
    protected List<ObligationMet> obligationsMet(CooperationRequest request, C content, PartAct act) {
        return List.of();
    }

    @Override
    public final Recorded<C> acted(CooperationRequest request, R record, PartAct act) {
        var met = obligationsMet(request, record.content(), act);
        return met.isEmpty()
                ? view(record, Standpoint.NOW)
                : new Recorded<>(record.no(), record.content(), record.endedOn(Standpoint.NOW), met);
    }
}
