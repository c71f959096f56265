package org.comity.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.http.Parameters;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Kind;
import org.comity.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The statement of stock and flow. */
@Path("/api/v1/statistics/statement")
@Tag(name = "statistics")
class StatementResource {

    private final ReadStatement reading;

    StatementResource(ReadStatement reading) {
        this.reading = reading;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
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
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "First day. Inside a year it makes the first period partial.")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "Last day, included. Inside a year it makes the last period partial.")
    @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(implementation = Direction.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Kind.class))
    @Parameter(
            name = "yearStart",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d\\d-\\d\\d$", defaultValue = "01-01"),
            description = "Month and day on which a year begins; not 02-29")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"none", "counterpart", "legalBasis", "offence"},
                            defaultValue = "none"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            description = "The record as it was known at this instant, which must have come; not a day alone")
    @Parameter(
            name = "authority",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "One of the caller's own authorities; needed if there are several")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv"}),
            description = "Outweighs the Accept header, for programs that cannot send one")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(mediaType = Format.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response statement(@Context UriInfo uri, @Context Request request) {
        var query = new Parameters(uri);
        var format = Format.asked(query, request);
        var statement = reading.read(query);
        return switch (format) {
            case JSON -> Response.ok(statement, MediaType.APPLICATION_JSON).build();
            case CSV -> {
                var csv = new StatementCsv(statement);
                yield Format.file(csv.text(), csv.fileName());
            }
        };
    }
}
