package org.comity.cases.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.execution.ExecutionLineView.ExecutionPage;
import org.comity.cases.execution.ExecutionQuestionView.ExecutionQuestionPage;
import org.comity.cases.execution.ExecutionStepView.ExecutionStepPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The requests that are with the caller's executing authority, and its answers. */
@Path(ExecutionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EXECUTING_AUTHORITY_CODE)
@Tag(name = "executions")
class ExecutionResource {

    static final String PATH = "/api/v1/executions";

    private final ReadExecutions reading;
    private final TakeExecutionStep taking;
    private final ExecutionQuestions questions;
    private final Idempotency idempotency;
    private final CurrentCaller current;
    private final CallHeaders call;

    ExecutionResource(
            ReadExecutions reading,
            TakeExecutionStep taking,
            ExecutionQuestions questions,
            Idempotency idempotency,
            CurrentCaller current,
            CallHeaders call) {
        this.reading = reading;
        this.taking = taking;
        this.questions = questions;
        this.idempotency = idempotency;
        this.current = current;
        this.call = call;
    }

    @GET
    @Operation(
            operationId = "executions",
            summary = "List the requests that are with my executing authority",
            description = "The last sent first. A request is in the list until its execution is over.")
    @TakesParameters({"authority", "urgent", "cursor", "limit", "count"})
    @APIResponseSchema(value = ExecutionPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return reading.list(new QueryParameters(uri)).answer(uri);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "execution",
            summary = "A request that is with my executing authority, with the steps open to it",
            description = "The ETag is the number of the last step of the execution.")
    @APIResponseSchema(value = ExecutionView.class, responseCode = "200")
    public Response read(UUID id, @Context UriInfo uri) {
        new QueryParameters(uri).check();
        return reading.read(id).ok();
    }

    @GET
    @Path("{id}/steps")
    @Operation(
            operationId = "executionSteps",
            summary = "The steps of my executing authority, and those addressed to it",
            description = "From the sending on, as they were recorded.")
    @APIResponseSchema(ExecutionStepPage.class)
    public Page<ExecutionStepView> steps(UUID id, @Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(reading.steps(id));
    }

    @GET
    @Path("{id}/steps/{no}")
    @Operation(operationId = "executionStep", summary = "One step of an execution")
    public ExecutionStepView step(UUID id, int no, @Context UriInfo uri) {
        new QueryParameters(uri).check();
        return reading.step(id, no);
    }

    @POST
    @Path("{id}/steps")
    @Operation(
            operationId = "takeExecutionStep",
            summary = "Answer the central authority by a step",
            description = "Needs If-Match. 409 names the steps open to the caller, 422 everything that is lacking.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = ExecutionStepView.class, responseCode = "201")
    public Response take(UUID id, NewExecutionStep wanted) {
        var authority = taking.authorityOf(id);
        current.actAs(current.get().takingStepIn(authority));
        return idempotency.once(() -> {
            var taken = taking.take(id, call.precondition(), wanted);
            return taken.created(PATH + "/" + id + "/steps/" + taken.body().no());
        });
    }

    @GET
    @Path("{id}/questions")
    @Operation(
            operationId = "executionQuestions",
            summary = "The questions of my executing authority about an execution, with the answers",
            description = "In the order in which they were asked.")
    @APIResponseSchema(ExecutionQuestionPage.class)
    public Page<ExecutionQuestionView> questions(UUID id, @Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(questions.of(id));
    }

    @POST
    @Path("{id}/questions")
    @Operation(
            operationId = "askExecutionQuestion",
            summary = "Ask the central authority a question about an execution",
            description = """
            The question is a side process EXECUTION_QUESTION of the request, which the central authority ends with its answer. \
            One waits at a time: 409 as long as the one before has no answer.""")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @APIResponseSchema(value = ExecutionQuestionView.class, responseCode = "201")
    public Response ask(UUID id, NewExecutionQuestion wanted) {
        var authority = taking.authorityOf(id);
        current.actAs(current.get().takingStepIn(authority));
        return idempotency.once(() -> Response.created(URI.create(PATH + "/" + id + "/questions"))
                .entity(questions.ask(id, wanted))
                .build());
    }
}
