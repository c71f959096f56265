package org.comity.statistics.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.rules.indicator.Indicator;
import org.comity.statistics.statement.ReadStatement;
import org.comity.statistics.statement.StatementView;
import org.comity.statistics.table.AnswerFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The statement of stock and flow, figures of events in years, and of the state on a day. {@link FigureParametersFilter} documents the parameters. */
@Path("/api/v1/statistics")
@Produces({MediaType.APPLICATION_JSON, AnswerFormat.TEXT_CSV})
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
@Costly
@Tag(name = "statistics")
@APIResponse(
        responseCode = "200",
        description = "The figures",
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigureView.class)),
            @Content(mediaType = AnswerFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
        })
class StatisticsResource {

    private final ReadFigures reading;
    private final ReadStatement readingStatement;

    StatisticsResource(ReadFigures reading, ReadStatement readingStatement) {
        this.reading = reading;
        this.readingStatement = readingStatement;
    }

    @GET
    @Path("/statement")
    @Operation(
            operationId = "statement",
            summary = "Stock and flow of requests over years, side by side",
            description = """
            Carried forward, new, reopened, finalised by result and continuing, for each year between two days. \
            The state of a request on a day is where the last of its moves that had occurred by the end of that day \
            left it, in the order of its history. Stock and flow are counted by queries of their own; where they \
            contradict one another the difference is shown and the requests are named. Figures are exact, tell what \
            is known now, and group each request by what is recorded of it now; with asOf= what was known and \
            recorded at that instant.""")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(mediaType = AnswerFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response statement(@Context UriInfo uri, @Context Request request) {
        var query = new QueryParameters(uri);
        var format = AnswerFormat.asked(query, request);
        return readingStatement.read(query).answer(format);
    }

    @GET
    @Path("/milestones")
    @Operation(operationId = "milestones", summary = "Milestones by date of event, per year", description = """
            How often each step was taken in each year, by the day it happened, whenever its request came, with a \
            total column; with by=counterpart a group for each partner. An event counts by its correction, and not at all if it was \
            annulled. What an older register told of counts with the step that leads where the request then stood, \
            or, where several do, in a row of its own.""")
    public Response milestones(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.MILESTONES, uri, request);
    }

    @GET
    @Path("/refusals")
    @Operation(operationId = "refusals", summary = "Refusals by ground and deciding body", description = """
            The refusals that the row REFUSED of the statement counts, by the ground each rests on and by who decided it. \
            What the record does not say stands in NOT_RECORDED, so that the totals close. With grounds=EVERY a refusal \
            stands in the row of each of its grounds, and once in the row TOTAL.""")
    public Response refusals(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.REFUSALS, uri, request);
    }

    @GET
    @Path("/durations")
    @Operation(
            operationId = "durations",
            summary = "How long things took: mean, median, 90th percentile",
            description = """
            Calendar days to the result, to the acknowledgement, from decision to surrender, and in each state, of what came \
            to its end in the periods; gross, and net of the days on which the clock stood still. What still ran at the end \
            of the last day is counted beside and not mixed in. Median and 90th percentile are interpolated between the \
            two nearest values.""")
    public Response durations(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.DURATIONS, uri, request);
    }

    @GET
    @Path("/results")
    @Operation(operationId = "results", summary = "Results at a day", description = """
            Requests that had become open by the end of a day, by the result they had then, those still open among them. A \
            request with several offences or legal bases is mentioned in each group and counted once in the total: the \
            answer tells how many were counted and how many mentions there are.""")
    public Response results(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.RESULTS, uri, request);
    }

    @GET
    @Path("/open-stock")
    @Operation(operationId = "openStock", summary = "Open stock by age and stage", description = """
            Requests open at the end of a day, by the state they were in and by their age since they first became open. The \
            total is the row CONTINUING of a statement that ends on the day, and the count of the list with standing=OPEN \
            and on.""")
    public Response openStock(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.OPEN_STOCK, uri, request);
    }

    private Response answer(Indicator indicator, UriInfo uri, Request request) {
        var query = new QueryParameters(uri);
        var format = AnswerFormat.asked(query, request);
        return reading.read(indicator, query).answer(format);
    }
}
