package org.comity.statistics.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.statistics.table.AnswerFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The statement of stock and flow. */
@Path("/api/v1/statistics/statement")
@Produces({MediaType.APPLICATION_JSON, AnswerFormat.TEXT_CSV})
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
@Tag(name = "statistics")
@APIResponse(
        responseCode = "200",
        description = "The statement",
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StatementView.class)),
            @Content(mediaType = AnswerFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
        })
class StatementResource {

    private final ReadStatement reading;

    StatementResource(ReadStatement reading) {
        this.reading = reading;
    }

    @GET
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
    public Response statement(@Context UriInfo uri, @Context Request request) {
        var query = new QueryParameters(uri);
        var format = AnswerFormat.asked(query, request);
        var statement = reading.read(query);
        return statement.answer(format);
    }
}
