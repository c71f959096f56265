package org.comity.cases.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.DayFormat;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.execution.ExecutionView.ExecutionMeasure;
import org.comity.cases.execution.ExecutionView.ExecutionOpenStep;
import org.comity.cases.execution.Executions.After;
import org.comity.cases.execution.Executions.Execution;
import org.comity.cases.execution.Executions.Filter;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.ReadingPurpose;
import org.comity.cases.step.judgement.OpenSteps;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.executing.ExecutingAuthorities;

/** Lists and reads executions; each reading is noted. */
@ApplicationScoped
class ReadExecutions {

    private static final String LIST = "executions";

    private final CooperationRequests requests;
    private final ReadingPurpose purpose;
    private final Executions executions;
    private final ExecutionSteps steps;
    private final OpenSteps openSteps;
    private final FilterCodes codes;
    private final ExecutingAuthorities listed;
    private final AuditTrail audit;

    ReadExecutions(
            CooperationRequests requests,
            ReadingPurpose purpose,
            Executions executions,
            ExecutionSteps steps,
            OpenSteps openSteps,
            FilterCodes codes,
            ExecutingAuthorities listed,
            AuditTrail audit) {
        this.listed = listed;
        this.requests = requests;
        this.purpose = purpose;
        this.executions = executions;
        this.steps = steps;
        this.openSteps = openSteps;
        this.codes = codes;
        this.audit = audit;
    }

    @Transactional
    Page<ExecutionLineView> list(QueryParameters query) {
        var filter = new Filter(
                codes.authority(query).orElse(null),
                query.flag("urgent").orElse(null),
                query.read("cursor", ReadExecutions::after, "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        var count = query.flag("count").orElse(false);
        query.check();
        listed.requireListed();
        var page = Page.of(
                LIST, executions.find(filter), filter.limit(), line -> line.sentOn() + " " + line.id(), line -> line);
        audit.noteListed(page.items().stream(), ExecutionLineView::authority, ExecutionLineView::id);
        return count ? page.counting(executions.count(filter)) : page;
    }

    private static After after(String cursor) {
        var key = Page.key(LIST, cursor).split(" ", 2);
        return new After(DayFormat.parse(key[0]), UUID.fromString(key[key.length - 1]));
    }

    @Transactional
    Versioned<ExecutionView> read(UUID id) {
        var request = seen(id);
        var execution = executions.of(id);
        return new Versioned<>(view(request, execution), steps.count(id, execution));
    }

    @Transactional
    List<ExecutionStepView> steps(UUID id) {
        return steps.of(seen(id), executions.of(id));
    }

    @Transactional
    ExecutionStepView step(UUID id, int no) {
        return steps.of(seen(id), executions.of(id)).stream()
                .filter(step -> step.no() == no)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** A request that is with the caller's executing authority, whose reading is noted; or the problem not-found. */
    CooperationRequest seen(UUID id) {
        var request = requests.visible(id);
        purpose.require(request.protection().level());
        audit.noteSeen(Act.READ, request.authority(), id, false);
        return request;
    }

    private ExecutionView view(CooperationRequest request, Execution execution) {
        var content = request.content();
        return new ExecutionView(
                request.id(),
                request.authority(),
                request.reference(),
                content.counterpart(),
                execution.state(),
                execution.sentOn(),
                content.receivedByExecutingOn(),
                content.dated(),
                content.language(),
                content.urgency(),
                content.matterType(),
                content.instruments(),
                content.offences(),
                content.measures().stream().map(ExecutionMeasure::of).toList(),
                content.foreignReferences(),
                content.requester(),
                content.confidentiality() != null,
                content.suggestedDeadline(),
                content.summary(),
                executions.deadlines(request.id()),
                openSteps.of(request).stream()
                        .filter(step -> step.heldBackBy().isEmpty())
                        .map(ExecutionOpenStep::of)
                        .toList());
    }
}
