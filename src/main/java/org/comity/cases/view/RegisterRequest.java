package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Ids;
import org.comity.base.time.Now;
import org.comity.base.web.Versioned;
import org.comity.cases.access.SetLevel;
import org.comity.cases.deadline.DeadlineView;
import org.comity.cases.history.MoveDetail.RegistrationDetail;
import org.comity.cases.officer.ChooseOfficers;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequest.Entry;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.Identity;
import org.comity.cases.request.ReferenceSeries;
import org.comity.cases.request.content.ContentCheck;
import org.comity.cases.request.content.MeasuresCheck;
import org.comity.cases.request.content.Receipt;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.step.taking.RegistrationEntry;
import org.comity.cases.step.taking.SentBefore;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.jspecify.annotations.Nullable;

/** Registers a request: gives it our reference, lets it enter its procedure, and opens its first deadlines. */
@ApplicationScoped
class RegisterRequest {

    private final SetUpAuthority authorities;
    private final ContentCheck check;
    private final ReferenceSeries series;
    private final CooperationRequests requests;
    private final RegistrationEntry entering;
    private final SetLevel levels;
    private final ChooseOfficers officers;
    private final RequestViews views;
    private final Now now;
    private final Ids ids;

    RegisterRequest(
            SetUpAuthority authorities,
            ContentCheck check,
            ReferenceSeries series,
            CooperationRequests requests,
            RegistrationEntry entering,
            SetLevel levels,
            ChooseOfficers officers,
            RequestViews views,
            Now now,
            Ids ids) {
        this.authorities = authorities;
        this.check = check;
        this.series = series;
        this.requests = requests;
        this.entering = entering;
        this.levels = levels;
        this.officers = officers;
        this.views = views;
        this.now = now;
        this.ids = ids;
    }

    @Transactional
    Versioned<RequestView> register(NewRequest wanted) {
        var authority = authorities.chosen(wanted.authority());
        var today = now.day(authority.zone());
        var said = wanted.content().received(receipt(wanted, authority.zone(), today));
        var procedure = checked(authority.code(), wanted, said, today);
        var named = officers.begin(authority.code())
                .named(procedure, said, officers.ofNew(authority.code(), wanted.access()));
        var content = named.content();
        var entered = entered(wanted.direction(), content, today);
        var reference = wanted.startsSealed()
                ? series.nextSealed(authority.code(), today.getYear())
                : series.next(authority.code(), procedure, today.getYear());
        var registeredAt = now.instant();
        var request = new CooperationRequest(
                ids.at(registeredAt),
                new Identity(authority.code(), reference, procedure, null),
                content,
                new Entry(procedure.entry().to(), entered.on(), registeredAt));
        var opened = entering.register(
                request, entered, wanted.isOral(), new RegistrationDetail(reference, content, named.noted()));
        if (wanted.access() != null) {
            // Nobody gets a right of the own person by a rule: only the officer whom the call names is assigned.
            levels.raise(request, wanted.access(), said.officer());
        }
        requests.flush();
        return new Versioned<>(views.registered(new Registered(request, opened)), request.version());
    }

    /** A request that has just entered, and the deadlines that run from the beginning. */
    record Registered(CooperationRequest request, List<DeadlineView> deadlines) {}

    /** When it was received, with the legal day in the zone; of an incoming request today unless it says when. */
    private static @Nullable Receipt receipt(NewRequest wanted, ZoneId zone, LocalDate today) {
        var said = wanted.content().receivedOn();
        return said != null
                ? said.in(zone)
                : wanted.direction() == Direction.INCOMING ? new Receipt(today, null) : null;
    }

    /** An incoming request is ours from when we received it; one of our own from the day it bears. */
    private static Receipt entered(Direction direction, RequestContent content, LocalDate today) {
        var received = content.receivedOn();
        return direction == Direction.INCOMING && received != null
                ? received
                : new Receipt(
                        direction == Direction.OUTGOING && content.dated() != null ? content.dated() : today, null);
    }

    private Procedure checked(String authority, NewRequest wanted, RequestContent content, LocalDate today) {
        var procedure = Procedure.of(wanted.direction(), wanted.kind());
        var faults = new ArrayList<>(check.faults(authority, wanted.direction(), wanted.kind(), content));
        faults.addAll(MeasuresCheck.ofNew(procedure).faults(content.measures()));
        faults.addAll(SentBefore.faultsOfNew(procedure, content.receivedByExecutingOn()));
        if (wanted.isOral() && !wanted.kind().canBeOral()) {
            faults.add(Fault.ofBody("oral", "not-applicable", "only what is asked for can be asked for orally"));
        }
        if (wanted.isOral() && wanted.direction() == Direction.OUTGOING) {
            faults.add(Fault.ofBody("oral", "not-applicable", "a request of our own is made orally by SEND_ORALLY"));
        }
        if (content.reviewOn() != null && content.reviewOn().isBefore(today)) {
            faults.add(Fault.ofBody("reviewOn", "in-the-past", "must be today or later"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
        return procedure;
    }
}
