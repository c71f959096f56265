package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.time.Standpoint;
import org.comity.base.web.QueryParameters;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Gives requests to be read, with what hangs on them. Each reading is written to the audit trail. */
@ApplicationScoped
public class ReadableRequests {

    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final OwnAuthorities authorities;
    private final Now now;

    ReadableRequests(
            CooperationRequests requests,
            HistoryEntries history,
            AuditTrail audit,
            CurrentCaller current,
            OwnAuthorities authorities,
            Now now) {
        this.authorities = authorities;
        this.requests = requests;
        this.history = history;
        this.audit = audit;
        this.current = current;
        this.now = now;
    }

    /** The standpoint that a query names; throws a problem with every fault of the query. */
    public Standpoint standpoint(QueryParameters query) {
        var from = query.standpoint(now.instant(), authorities::latestToday);
        query.check();
        return from;
    }

    /**
     * Returns a request that the caller may see, that was known at the instant, and that had been sent to the caller's
     * executing authority by the day; otherwise throws not-found.
     */
    public CooperationRequest read(UUID id, Standpoint from) {
        var request = read(id);
        if (!from.isNow() && !wasReadable(request, from)) {
            throw ProblemException.notFound();
        }
        return request;
    }

    /** Returns a request that the caller may see now; otherwise throws not-found. */
    public CooperationRequest read(UUID id) {
        var request = requests.visible(id);
        audit.note(Act.READ, request.authority(), id);
        return request;
    }

    private boolean wasReadable(CooperationRequest request, Standpoint from) {
        if (current.sight().isOfTheOffice()) {
            return from.asOf() == null
                    || !history.known(request.id(), from.asOf()).isEmpty();
        }
        var known = history.known(request.id(), from.asOf());
        return !known.isEmpty() && couldSee(executingAuthority(request, from), new StatusHistory(known), from);
    }

    private @Nullable String executingAuthority(CooperationRequest request, Standpoint from) {
        var said = from.asOf() == null ? null : history.saidThen(request.id(), from.asOf());
        return said == null || !said.has("executingAuthority")
                ? request.executingAuthority()
                : said.path("executingAuthority").textValue();
    }

    /**
     * True if the caller could see a request from a standpoint: an executing authority does not learn of a request before
     * it was sent to it.
     *
     * @param executing the executing authority where the request was known to lie
     */
    public boolean couldSee(@Nullable String executing, StatusHistory status, Standpoint from) {
        var sight = current.sight();
        var sentOn = status.last(Step.SEND_FOR_EXECUTION)
                .map(HistoryEntry::occurredOn)
                .orElse(LocalDate.MIN);
        return sight.isOfTheOffice() || (sight.includesWhatLiesWith(executing) && from.sees(sentOn));
    }

    /** The place in the history from which on the caller may learn of a request; 0 for all of it. */
    public int learnsFrom(UUID id) {
        return current.sight().isOfTheOffice()
                ? 0
                : new StatusHistory(history.of(id))
                        .last(Step.SEND_FOR_EXECUTION)
                        .map(HistoryEntry::place)
                        .orElse(0);
    }
}
