package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Moment;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.cases.deadline.Deadline.Due;
import org.comity.cases.deadline.Deadline.End;
import org.comity.cases.deadline.Deadline.Ground;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.cases.deadline.DeadlineViews.ByHand;
import org.comity.cases.deadline.NewDeadline.NewDeadlineEnding;
import org.comity.cases.deadline.NewDeadline.NewDeadlineExtension;
import org.comity.cases.history.Detail.DeadlineEnded;
import org.comity.cases.history.Detail.DeadlineSet;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.HistoryRecorder.When;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.national.OwnNationalLaw;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.comity.rules.national.NotComputed;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Standing;
import org.jspecify.annotations.Nullable;

/** Sets and ends deadlines by hand: those of a court, of the requesting State, or of a rule that hangs on no step. */
@ApplicationScoped
public class SetDeadline {

    private final CooperationRequests requests;
    private final DeadlineViews deadlines;
    private final HistoryRecorder recording;
    private final LawBook book;
    private final OwnNationalLaw ownLaw;
    private final DueDays dueDays;

    SetDeadline(
            CooperationRequests requests,
            DeadlineViews deadlines,
            HistoryRecorder recording,
            LawBook book,
            OwnNationalLaw ownLaw,
            DueDays dueDays) {
        this.dueDays = dueDays;
        this.requests = requests;
        this.deadlines = deadlines;
        this.recording = recording;
        this.book = book;
        this.ownLaw = ownLaw;
    }

    @Transactional
    Versioned<DeadlineView> set(UUID requestId, Precondition precondition, NewDeadline wanted) {
        var request = requests.forChange(requestId, precondition);
        var view = set(request, wanted, null);
        requests.flush();
        return new Versioned<>(view, request.version());
    }

    /**
     * Opens a rule by hand as the consequence of an act on a record of a request that the caller may change; answers the identifier of
     * the deadline.
     *
     * @param dueOn a stated day; null for one that the rule counts
     */
    public UUID set(
            CooperationRequest request,
            Subject record,
            String rule,
            LocalDate startedOn,
            @Nullable LocalDate dueOn,
            String reason) {
        var wanted = new NewDeadline(rule, null, new Moment(startedOn, null), null, dueOn, reason);
        return set(request, wanted, record).id();
    }

    private DeadlineView set(CooperationRequest request, NewDeadline wanted, @Nullable Subject record) {
        if (request.state().standing() == Standing.CLOSED) {
            throw new ProblemException(ProblemKind.CONFLICT, "The file is closed: nothing falls due any more");
        }
        var from = recording.when(request.authority(), wanted.startedOn());
        var checked = check(request, wanted, from);
        var ground = checked.ground();
        var due = checked.due();
        var detail = new DeadlineSet(ground.title(), due.on(), ground.rule());
        var occurred = occurred(request, wanted, from);
        var entry = recording.record(request, Act.SET_DEADLINE, EntryDraft.beside(occurred, wanted.reason(), detail));
        return deadlines.set(request, checked.rule(), new ByHand(ground, due, occurred, record), entry.seq());
    }

    /** The day of the event; where that is to come, or is agreed, the day on which it was agreed. */
    private LocalDate occurred(CooperationRequest request, NewDeadline wanted, When from) {
        if (wanted.agreedOn() != null) {
            return wanted.agreedOn();
        }
        var today = recording.when(request.authority(), null).on();
        return from.on().isAfter(today) ? today : from.on();
    }

    @Transactional
    Versioned<DeadlineView> end(UUID requestId, UUID id, Precondition precondition, NewDeadlineEnding wanted) {
        var request = requests.forChange(requestId, precondition);
        var when = recording.when(
                request.authority(), wanted.endedOn() == null ? null : new Moment(wanted.endedOn(), null));
        var faults = new ArrayList<Fault>();
        when.mustHavePassed("endedOn", faults);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        var view = end(request, id, wanted.ending(), when, wanted.reason());
        requests.flush();
        return new Versioned<>(view, request.version());
    }

    private DeadlineView end(CooperationRequest request, UUID id, DeadlineEnding ending, When when, String reason) {
        var detail = new DeadlineEnded(id, ending.name());
        var entry = recording.record(request, Act.END_DEADLINE, EntryDraft.beside(when.on(), reason, detail));
        return deadlines.end(request, id, ending, End.of(when, entry.seq()));
    }

    private void end(
            CooperationRequest request, Deadline deadline, DeadlineEnding ending, LocalDate on, String reason) {
        var when = recording.when(request.authority(), new Moment(on, null));
        var detail = new DeadlineEnded(deadline.id(), ending.name());
        var entry = recording.record(request, Act.END_DEADLINE, EntryDraft.beside(when.on(), reason, detail));
        deadlines.end(request, deadline, ending, End.of(when, entry.seq()));
    }

    /**
     * Ends the deadlines about a record as the consequence of an act on it, also those in whose place others came. If none runs, and the
     * duty was met on this day or turns out not to be met, the last one says so.
     *
     * @param opened the deadline that the record opened last
     */
    public void end(
            CooperationRequest request,
            Subject record,
            UUID opened,
            DeadlineEnding ending,
            LocalDate on,
            String reason) {
        var about = deadlines.about(request, record, opened);
        var running =
                about.stream().filter(deadline -> deadline.endedOn() == null).toList();
        running.forEach(deadline -> end(request, deadline, ending, notBefore(deadline.startedOn(), on), reason));
        if (running.isEmpty() && ending != DeadlineEnding.CANCELLED) {
            about.stream()
                    .limit(1)
                    .filter(last -> last.ending() != DeadlineEnding.SUPERSEDED)
                    .filter(last -> last.ending() != ending || !on.equals(last.endedOn()))
                    .forEach(last -> end(request, last, ending, on, reason));
        }
    }

    /** A deadline that an extension opened began on the day of the extension, and what was done before it meets it on that day. */
    private static LocalDate notBefore(LocalDate first, LocalDate on) {
        return on.isBefore(first) ? first : on;
    }

    /** Ends the running deadline of some rules that is due first as the consequence of another act, unless it began later. */
    public void endFirst(
            CooperationRequest request, List<String> rules, DeadlineEnding ending, LocalDate on, String reason) {
        deadlines
                .first(request, rules)
                .filter(deadline -> !deadline.startedOn().isAfter(on))
                .ifPresent(deadline -> end(request, deadline, ending, on, reason));
    }

    /**
     * Records by when a duty will be met that cannot be met in time. A limit of law runs on, since no notice of an office
     * extends it; any other deadline ends. The new day hangs on no event, like any day that a person sets.
     */
    @Transactional
    Versioned<DeadlineView> extend(UUID requestId, UUID id, Precondition precondition, NewDeadlineExtension wanted) {
        var request = requests.forChange(requestId, precondition);
        var former = deadlines.running(request, id);
        var today = recording.when(request.authority(), null);
        checkExtension(request, former, wanted, today.on());
        var old = former.ground();
        var detail = new DeadlineSet(old.title(), wanted.dueOn(), old.rule(), id, wanted.partnerInformedOn());
        var entry = recording.record(request, Act.SET_DEADLINE, EntryDraft.beside(today.on(), wanted.reason(), detail));
        if (!old.force().isLaw()) {
            former.ends(End.of(today, entry.seq()), DeadlineEnding.SUPERSEDED);
        }
        var ground = new Ground(
                old.rule(), old.ruleVersion(), old.title(), LegalForce.PROJECT_DEFAULT, Effect.WARN, wanted.reason());
        var due = dueDays.stated(request, today.on(), wanted.dueOn());
        var instead = new ByHand(ground, due, today.on(), former.subject());
        var view = deadlines.set(request, null, instead, entry.seq());
        requests.flush();
        return new Versioned<>(view, request.version());
    }

    private static void checkExtension(
            CooperationRequest request, Deadline former, NewDeadlineExtension wanted, LocalDate today) {
        if (!former.ground().effect().leavesADuty()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "No notice moves this limit, at whose end the law does something: "
                            + former.ground().effect().title());
        }
        if (former.suspendedSince() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The deadline is suspended and moves with the suspension");
        }
        var faults = new ArrayList<Fault>();
        if (!wanted.dueOn().isAfter(former.dueOn()) || wanted.dueOn().isBefore(today)) {
            var after = former.dueOn().isBefore(today) ? "today, " + today : "the present last day, " + former.dueOn();
            faults.add(Fault.ofBody("dueOn", "out-of-order", "must be after " + after));
        }
        checkInformed(request, wanted.partnerInformedOn(), today, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private static void checkInformed(
            CooperationRequest request, @Nullable LocalDate informed, LocalDate today, List<Fault> faults) {
        var received = request.receivedOn();
        Dates.notAfterToday("partnerInformedOn", informed, today, faults);
        if (informed == null && request.procedure().direction() == Direction.INCOMING) {
            faults.add(Fault.ofBody(
                    "partnerInformedOn",
                    "not-null",
                    "is needed: the requesting State has to be informed of the delay"));
        } else if (informed != null && received != null && informed.isBefore(received)) {
            faults.add(Fault.ofBody(
                    "partnerInformedOn", "out-of-order", "cannot be before the request was received, " + received));
        }
    }

    private record Checked(@Nullable DeadlineRule rule, Ground ground, Due due) {}

    private Checked check(CooperationRequest request, NewDeadline wanted, When from) {
        var faults = new ArrayList<Fault>();
        var opened = opened(request, wanted, faults);
        var rule = opened == null ? null : opened.rule();
        checkEvent(wanted, from, rule, faults);
        checkAgreed(request, wanted, from, rule, faults);
        var title = wanted.title() != null ? wanted.title() : rule == null ? null : rule.title();
        if (title == null) {
            faults.add(Fault.ofBody("title", "not-null", "is needed where no rule gives one"));
        }
        var due = wanted.dueOn() != null
                ? dueDays.stated(request, from.on(), wanted.dueOn())
                : computed(request, opened, from);
        if (due == null) {
            faults.add(noDay(opened));
        } else {
            checkOrder(due, from, rule != null && rule.backwards(), faults);
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

    /** The event has happened, unless the deadline counts from a day to come, which is then stated. */
    private static void checkEvent(NewDeadline wanted, When from, @Nullable DeadlineRule rule, List<Fault> faults) {
        if (rule == null || !rule.countsFromStatedDay()) {
            from.mustHavePassed("startedOn", faults);
        } else if (wanted.startedOn() == null) {
            faults.add(Fault.ofBody("startedOn", "not-null", "is needed: the day from which the deadline counts"));
        }
    }

    private void checkAgreed(
            CooperationRequest request,
            NewDeadline wanted,
            When from,
            @Nullable DeadlineRule rule,
            List<Fault> faults) {
        var agreed = wanted.agreedOn();
        if (agreed == null) {
            return;
        }
        var today = recording.when(request.authority(), null).on();
        if (rule == null || !rule.countsFromStatedDay()) {
            faults.add(Fault.ofBody("agreedOn", "not-applicable", "is for a rule that counts from a day to come"));
        } else if (agreed.isAfter(from.on())) {
            faults.add(Fault.ofBody("agreedOn", "out-of-order", "cannot be after the day that was agreed"));
        }
        Dates.notAfterToday("agreedOn", agreed, today, faults);
    }

    private static void checkOrder(Due due, When from, boolean backwards, List<Fault> faults) {
        if (backwards && due.on().isAfter(from.on())) {
            faults.add(Fault.ofBody("dueOn", "out-of-order", "cannot be after the day it is counted back from"));
        } else if (!backwards && due.on().isBefore(from.on())) {
            faults.add(Fault.ofBody("dueOn", "out-of-order", "cannot be before the event it is counted from"));
        }
    }

    /** The rule that a person opens, and why its last day is not computed. */
    private record Opened(DeadlineRule rule, Set<NotComputed> notComputed) {}

    private @Nullable Opened opened(CooperationRequest request, NewDeadline wanted, List<Fault> faults) {
        var code = wanted.rule();
        if (code == null) {
            return null;
        }
        var found = book.deadlineRules(request.procedure()).stream()
                .filter(rule -> rule.code().equals(code) && rule.isByHand())
                .findFirst()
                .map(rule -> new Opened(rule, book.notComputed(rule)))
                .or(() -> limitOfOwnLaw(request, code));
        if (found.isEmpty()) {
            faults.add(Fault.ofBody(
                    "rule",
                    "unknown",
                    "is no rule of this procedure that is opened by hand; see /api/v1/law/deadline-rules, and"
                            + " /api/v1/law/national for the time limits of the own State"));
        }
        return found.orElse(null);
    }

    /** A time limit in the law of the own State. One of an old text can be meant, with a day that the person states. */
    private Optional<Opened> limitOfOwnLaw(CooperationRequest request, String code) {
        var procedure = request.procedure();
        return ownLaw.of(request.authority())
                .flatMap(law -> law.limit(code)
                        .filter(limit -> limit.topic().canConcern(procedure.kind()))
                        .map(limit -> new Opened(limit.asRule(procedure), law.notComputed(limit))));
    }

    private @Nullable Due computed(CooperationRequest request, @Nullable Opened opened, When from) {
        return opened == null || !opened.notComputed().isEmpty()
                ? null
                : dueDays.computed(request, opened.rule(), from);
    }

    private static Fault noDay(@Nullable Opened opened) {
        if (opened == null || opened.notComputed().isEmpty()) {
            return Fault.ofBody("dueOn", "not-null", "is needed where no rule computes it");
        }
        var reasons = opened.notComputed().stream().map(NotComputed::sentence).collect(Collectors.joining("; "));
        return Fault.ofBody("dueOn", "not-computed", "is not computed and has to be given: " + reasons);
    }
}
