package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Standpoint;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.priority.PriorityView;
import org.comity.cases.related.RelatedRequestView;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.step.judgement.OpenSteps;
import org.comity.cases.view.RegisterRequest.Registered;
import org.comity.cases.view.RelatedRecords.Shown;
import org.comity.cases.view.RequestView.ImportedFrom;
import org.comity.cases.view.RequestView.OfficerPerson;
import org.comity.reference.people.People;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** Shows a request whole, as it is, as it was on a day, or as it was known at an instant. */
@ApplicationScoped
public class RequestViews {

    private static final String UNPROTECTED =
            "The other State demands confidentiality, and the whole office sees the request: its level is NORMAL";

    private final RelatedRecords beside;
    private final OpenSteps openSteps;
    private final HistoryEntries history;
    private final PastContent past;
    private final BasisWarnings warnings;
    private final MinimisWarnings minimis;
    private final People people;

    RequestViews(
            RelatedRecords beside,
            OpenSteps openSteps,
            HistoryEntries history,
            PastContent past,
            BasisWarnings warnings,
            MinimisWarnings minimis,
            People people) {
        this.people = people;
        this.past = past;
        this.warnings = warnings;
        this.minimis = minimis;
        this.beside = beside;
        this.openSteps = openSteps;
        this.history = history;
    }

    /** The request as it is now. */
    RequestView now(CooperationRequest request) {
        return now(request, beside.seen(request, Standpoint.NOW));
    }

    /** A request that has just entered: what runs beside it is known, and need not be read. */
    RequestView registered(Registered entered) {
        return now(entered.request(), beside.entered(entered));
    }

    private RequestView now(CooperationRequest request, Shown shown) {
        var procedure = request.procedure();
        var where = new Where(procedure, request.state(), request.result(), request.lastMovedOn());
        var known = new Known(
                request.content(),
                request.executingAuthority(),
                request.reference(),
                request.formerReferences(),
                procedure.direction(),
                procedure.kind(),
                request.head().count());
        return view(request, Standpoint.NOW, where, known, shown);
    }

    /** The request as it was on a day and was known at an instant; before it entered, or was known, it is not-found. */
    public RequestView seen(CooperationRequest request, Standpoint from) {
        if (from.isNow()) {
            return now(request);
        }
        var entries = history.known(request.id(), from.asOf());
        var day = from.on() == null ? LocalDate.MAX : from.on();
        var status = new StatusHistory(entries);
        var known = past.known(request, from, entries);
        var procedure = status.procedureOn(day).orElse(Procedure.of(known.direction(), known.kind()));
        var where = status.on(day)
                .map(move -> new Where(procedure, Objects.requireNonNull(move.to()), move.result(), move.occurredOn()))
                .or(() -> from.on() == null ? registeredInError(procedure, status) : Optional.empty())
                .orElseThrow(ProblemException::notFound);
        return view(request, from, where, known, beside.seen(request, from));
    }

    /** A request whose registration was annulled has no move in force; on no day it was there. */
    private static Optional<Where> registeredInError(Procedure procedure, StatusHistory status) {
        return status.moves().stream()
                .reduce((earlier, later) -> later)
                .map(annulment -> new Where(procedure, State.ANNULLED, null, annulment.occurredOn()));
    }

    private record Where(
            Procedure procedure, State state, @Nullable Result result, LocalDate since) {}

    /** The data of a request beside its moves: its content and kind, where it lies, how long its history is. */
    record Known(
            RequestContent content,
            @Nullable String executingAuthority,
            String reference,
            List<String> formerReferences,
            Direction direction,
            Kind kind,
            int entries) {}

    /** A demand for confidentiality protects nothing before the level of the request is raised. A policy bears on the present. */
    private List<String> warnings(CooperationRequest request, RequestContent content, boolean isNow, Shown shown) {
        var unprotected =
                content.confidentiality() != null && request.protection().level() == AccessLevel.NORMAL;
        return Stream.of(
                        warnings.of(request, content).stream(),
                        isNow ? minimis.of(request, content).stream() : Stream.<String>empty(),
                        unprotected ? Stream.of(UNPROTECTED) : Stream.<String>empty(),
                        shown.duplicates().stream().map(RequestViews::warning))
                .flatMap(one -> one)
                .toList();
    }

    private static String warning(RelatedRequestView duplicate) {
        var reasons = duplicate.reasons().stream().map(Enum::name).collect(Collectors.joining(", "));
        return "It may be " + duplicate.reference() + " once more (" + reasons + "): nothing is linked";
    }

    private @Nullable OfficerPerson officer(CooperationRequest request, RequestContent content) {
        return people.inCharge(request.authority(), content.officer())
                .map(person -> new OfficerPerson(person.code(), person.name()))
                .orElse(null);
    }

    private RequestView view(CooperationRequest request, Standpoint from, Where where, Known known, Shown shown) {
        return new RequestView(
                request.id(),
                request.authority(),
                known.reference(),
                known.formerReferences(),
                where.procedure().direction(),
                where.procedure().kind(),
                where.state(),
                where.result(),
                from.on(),
                from.asOf(),
                where.since(),
                known.executingAuthority(),
                request.protection().level(),
                from.isNow() ? PriorityView.of(request) : null,
                known.content().reviewOn(),
                request.registeredAt(),
                ImportedFrom.of(request),
                officer(request, known.content()),
                known.content(),
                warnings(request, known.content(), from.isNow(), shown),
                shown.sideProcesses(),
                shown.deadlines(),
                shown.parts(),
                from.isNow() ? openSteps.of(request) : List.of(),
                known.entries(),
                shown.duplicates().isEmpty() ? null : shown.duplicates());
    }
}
