package org.comity.cases.measure;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.DayFormat;
import org.comity.base.time.Standpoint;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.part.record.MovablePart;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.Measure.Decided;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.cases.request.content.MeasuresCheck;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Standing;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Measures as a part of requests. */
@ApplicationScoped
@Priority(500)
public class Measures
        implements MovablePart<MeasureRecord, NewMeasure, MeasureView>,
                ColumnedPart<MeasureRecord, NewMeasure, MeasureView> {

    /** Measures. */
    public static final PartKind KIND = PartKind.of("measure", "measures");

    private static final String OUTCOME_CODE = "outcomeCode";
    private static final Set<String> NEEDS_A_CODE = Set.of("REFUSED", "IMPOSSIBLE", "PARTLY_EXECUTED");

    private final LawBook book;
    private final HistoryEntries history;
    private final CurrentCaller current;
    private final Session session;
    private final OwnAuthorities authorities;

    Measures(LawBook book, HistoryEntries history, CurrentCaller current, Session session, OwnAuthorities authorities) {
        this.authorities = authorities;
        this.session = session;
        this.book = book;
        this.history = history;
        this.current = current;
    }

    /** The numbers of the measures whose conduct was, as known at an instant, no offence here. */
    public Set<Integer> withoutDualCriminality(UUID requestId, Instant at) {
        return session.createNativeQuery(
                        "select no from measure_known(:request, cast(:at as timestamptz))"
                                + " where dual_criminality = 'NOT_FULFILLED'",
                        Tuple.class)
                .setParameter("request", requestId)
                .setParameter("at", at, Instant.class)
                .getResultStream()
                .map(row -> row.get(0, Integer.class))
                .collect(Collectors.toSet());
    }

    /** The decision on each measure, by its number, as it was known at an instant. */
    public Map<Integer, Decided> decidedAt(UUID requestId, Instant at) {
        return session.createNativeQuery(
                        "select no, outcome, outcome_code, executing_authority, postponed_until"
                                + " from measure_known(:request, cast(:at as timestamptz))",
                        Tuple.class)
                .setParameter("request", requestId)
                .setParameter("at", at, Instant.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("no", Integer.class),
                        row -> new Decided(
                                MeasureOutcome.valueOf(row.get("outcome", String.class)),
                                row.get("outcome_code", String.class),
                                row.get("executing_authority", String.class),
                                DayFormat.of(row.get("postponed_until")))));
    }

    @Override
    public PartKind kind() {
        return KIND;
    }

    @Override
    public Class<MeasureRecord> type() {
        return MeasureRecord.class;
    }

    @Override
    public @Nullable LocalDate day(NewMeasure wanted) {
        return wanted.day();
    }

    @Override
    public List<Fault> faults(CooperationRequest request, NewMeasure wanted, @Nullable MeasureRecord former) {
        if (book.assistanceType(wanted.letter()).isEmpty()) {
            return List.of(Fault.ofBody(
                    "letter", "unknown", "no such purpose in UNCAC article 46(3); see /api/v1/law/assistance-types"));
        }
        var received = request.receivedOn();
        if (received != null && wanted.day() != null && wanted.day().isBefore(received)) {
            return List.of(
                    Fault.ofBody("day", "out-of-order", "cannot be before the request was received, " + received));
        }
        var today = authorities.today(request.authority());
        if (former == null) {
            return wanted.measure().faultsOfAssessment("", today);
        }
        var was = former.measure();
        var is = wanted.corrected(was);
        var faults = new ArrayList<>(is.faultsOfAssessment("measure/", today));
        faults.addAll(new MeasuresCheck(request.procedure(), List.of(was), history.measuresNamed(request.id()))
                .changed("measure/", was, is));
        return faults;
    }

    /** Only a supervisor ends a measure that has an outcome or that a step or a ground names. */
    @Override
    public List<Fault> faultsOfEnding(CooperationRequest request, MeasureRecord record) {
        return current.get().in(request.authority()).has(Role.SUPERVISOR)
                        || !new MeasuresCheck(request.procedure(), List.of(), history.measuresNamed(request.id()))
                                .isFixed(record.measure())
                ? List.of()
                : List.of(Fault.ofBody(
                        "",
                        "fixed",
                        "measure " + record.no() + " has an outcome or is named: only a supervisor ends it"));
    }

    /** The same holds for a patch of the list of measures, which gives no reason. */
    @Override
    public void requireOpen(CooperationRequest request) {
        if (request.state().standing() == Standing.CLOSED) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The request is closed: no measure is added, patched or ended. Correct one, with the reason, at"
                            + " /measures/{no}/correction, or reopen the request");
        }
    }

    @Override
    public MeasureRecord added(Origin origin, NewMeasure wanted) {
        return new MeasureRecord(origin, wanted.measure());
    }

    @Override
    public void changed(MeasureRecord record, NewMeasure wanted, LocalDate day) {
        record.changed(wanted.corrected(record.measure()), day);
    }

    @Override
    public NewMeasure again(MeasureRecord record) {
        return NewMeasure.of(record.measure());
    }

    /** Its decisions and steps are in the history of the first request. */
    @Override
    public Optional<Fault> faultOfMoving(MeasureRecord record) {
        return remains(record)
                ? Optional.of(Fault.ofBody(
                        "", "decided", "measure " + record.no() + " was decided: it stays with its history"))
                : Optional.empty();
    }

    @Override
    public boolean remains(MeasureRecord record) {
        return !record.measure().decided().equals(Measure.Decided.NOTHING);
    }

    @Override
    public boolean isSame(MeasureRecord one, MeasureRecord other) {
        return NewMeasure.of(one.measure()).isSame(NewMeasure.of(other.measure()));
    }

    @Override
    public Map<String, Object> values(MeasureRecord record) {
        var measure = record.measure();
        var values = new LinkedHashMap<String, Object>();
        values.put("no", record.no());
        values.put("letter", measure.letter());
        values.put("coercive", measure.coercive());
        values.put("description", measure.description());
        values.put("dualCriminality", measure.dualCriminality());
        values.put("assessedBy", measure.assessedBy());
        values.put("assessedOn", measure.assessedOn());
        values.put("outcome", measure.outcome());
        values.put(OUTCOME_CODE, measure.outcomeCode());
        values.put("subType", measure.subType());
        values.put("executingReference", measure.executingReference());
        values.put("procedureAsked", measure.procedureAsked());
        values.put("executingAuthority", measure.executingAuthority());
        values.put("postponedUntil", measure.postponedUntil());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** Entries of earlier versions have an outcome without the code that it needs. */
    @Override
    public Set<String> leftOutBy(Map<String, Object> values) {
        return values.containsKey(OUTCOME_CODE) || !NEEDS_A_CODE.contains(String.valueOf(values.get("outcome")))
                ? Set.of()
                : Set.of(OUTCOME_CODE);
    }

    @Override
    public MeasureView view(MeasureRecord record, Standpoint from) {
        var measure = record.measure();
        return new MeasureView(
                record.no(),
                measure.letter(),
                measure.coercive(),
                measure.description(),
                Objects.requireNonNull(measure.dualCriminality()),
                measure.assessedBy(),
                measure.assessedOn(),
                measure.outcome(),
                measure.outcomeCode(),
                measure.subType(),
                measure.executingReference(),
                measure.procedureAsked(),
                measure.executingAuthority(),
                measure.postponedUntil(),
                record.day(),
                record.endedOn(from));
    }

    @Override
    public Class<NewMeasure> body() {
        return NewMeasure.class;
    }

    @Override
    public NewMeasure bodyOf(MeasureRecord record) {
        return NewMeasure.of(record.measure(), record.day());
    }

    @Override
    public List<String> sameBy() {
        return List.of("letter", "description");
    }
}
