package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Moment;
import org.comity.cases.deadline.Deadline.Ground;
import org.comity.cases.deadline.DeadlineViews.ByHand;
import org.comity.cases.deadline.NewDeadline.NewDeadlineEnding;
import org.comity.cases.history.Detail.DeadlineEnded;
import org.comity.cases.history.Detail.DeadlineSet;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.Versioned;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/** Sets and ends deadlines by hand: those of a court, of the requesting State, or of a rule that hangs on no step. */
@ApplicationScoped
class SetDeadline {

    private final CooperationRequests requests;
    private final DeadlineViews deadlines;
    private final HistoryRecorder recording;
    private final LawBook book;

    SetDeadline(CooperationRequests requests, DeadlineViews deadlines, HistoryRecorder recording, LawBook book) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.recording = recording;
        this.book = book;
    }

    @Transactional
    Versioned<DeadlineView> set(UUID requestId, int expectedVersion, NewDeadline wanted) {
        var request = requests.forChange(requestId, expectedVersion);
        if (request.state().standing() == Standing.CLOSED) {
            throw new ProblemException(ProblemKind.CONFLICT, "The file is closed: nothing falls due any more");
        }
        var today = recording.when(request.authority(), null).today();
        var from = wanted.startedOn() == null ? today : wanted.startedOn();
        var checked = check(request, wanted, from, today);
        var ground = checked.ground();
        var detail = new DeadlineSet(ground.title(), checked.dueOn(), ground.rule());
        var entry = recording.record(request, Act.SET_DEADLINE, EntryDraft.beside(from, wanted.reason(), detail));
        var wantedByHand = new ByHand(ground, from, checked.dueOn());
        var view = deadlines.set(request, checked.rule(), wantedByHand, entry.seq());
        requests.flush();
        return new Versioned<>(view, request.version());
    }

    @Transactional
    Versioned<DeadlineView> end(UUID requestId, UUID id, int expectedVersion, NewDeadlineEnding wanted) {
        var request = requests.forChange(requestId, expectedVersion);
        var when = recording.when(
                request.authority(), wanted.endedOn() == null ? null : new Moment(wanted.endedOn(), null));
        var faults = new ArrayList<Fault>();
        Dates.notAfterToday("endedOn", when.on(), when.today(), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        var detail = new DeadlineEnded(id, wanted.ending().name());
        var entry = recording.record(request, Act.END_DEADLINE, EntryDraft.beside(when.on(), wanted.reason(), detail));
        var view = deadlines.end(request, id, wanted.ending(), when.on(), entry.seq());
        requests.flush();
        return new Versioned<>(view, request.version());
    }

    private record Checked(@Nullable DeadlineRule rule, Ground ground, LocalDate dueOn) {}

    private Checked check(CooperationRequest request, NewDeadline wanted, LocalDate from, LocalDate today) {
        var faults = new ArrayList<Fault>();
        Dates.notAfterToday("startedOn", from, today, faults);
        var rule = rule(request, wanted, faults);
        var title = wanted.title() != null ? wanted.title() : rule == null ? null : rule.title();
        if (title == null) {
            faults.add(Fault.ofBody("title", "not-null", "is needed where no rule gives one"));
        }
        var due = wanted.dueOn() != null ? wanted.dueOn() : computed(request, rule, from);
        if (due == null) {
            faults.add(Fault.ofBody("dueOn", "not-null", "is needed where no rule computes it"));
        } else if (due.isBefore(from)) {
            faults.add(Fault.ofBody("dueOn", "out-of-order", "cannot be before the event it is counted from"));
        }
        if (!faults.isEmpty() || title == null || due == null) {
            throw ProblemException.unprocessable(faults);
        }
        var force = rule == null ? LegalForce.PROJECT_DEFAULT : rule.force();
        var effect = rule == null ? Effect.WARN : rule.effect();
        var code = rule == null ? null : rule.code();
        var version = code == null ? null : Integer.valueOf(book.versionOfDeadlineRule(code));
        return new Checked(rule, new Ground(code, version, title, force, effect, wanted.reason()), due);
    }

    private @Nullable DeadlineRule rule(CooperationRequest request, NewDeadline wanted, List<Fault> faults) {
        if (wanted.rule() == null) {
            return null;
        }
        var found = book.deadlineRules(request.procedure()).stream()
                .filter(rule -> rule.code().equals(wanted.rule()) && rule.isByHand())
                .findFirst();
        if (found.isEmpty()) {
            faults.add(Fault.ofBody(
                    "rule",
                    "unknown",
                    "is no rule of this procedure that is opened by hand; see /api/v1/law/deadline-rules"));
        }
        return found.orElse(null);
    }

    private @Nullable LocalDate computed(CooperationRequest request, @Nullable DeadlineRule rule, LocalDate from) {
        return rule == null ? null : deadlines.computed(request, rule, from);
    }
}
