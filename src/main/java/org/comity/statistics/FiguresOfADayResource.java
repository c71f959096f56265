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
import org.comity.rules.indicator.Indicator;
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

/** Figures of what stood at a day: results and the open stock. */
@Path("/api/v1/statistics")
@Tag(name = "statistics")
class FiguresOfADayResource {

    private final ReadFigures reading;

    FiguresOfADayResource(ReadFigures reading) {
        this.reading = reading;
    }

    @GET
    @Path("/results")
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
    @Operation(operationId = "results", summary = "Results at a day", description = """
            Requests that had become open by the end of a day, by the result they had then, those still open among them. A \
            request with several offences or legal bases is mentioned in each group and counted once in the total: the \
            answer tells how many were counted and how many mentions there are.""")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "The day, to its end")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "Only requests that first became open on this day or later")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "Only requests that first became open by this day")
    @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(implementation = Direction.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Kind.class))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"none", "counterpart", "region", "subregion", "legalBasis", "offence"},
                            defaultValue = "none"),
            description =
                    "The groups. What is recorded of a request, as it is known from that standpoint, decides in which it stands.")
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
            description = "The figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigureView.class)),
                @Content(mediaType = Format.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response results(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.RESULTS, uri, request);
    }

    @GET
    @Path("/open-stock")
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
    @Operation(operationId = "openStock", summary = "Open stock by age and stage", description = """
            Requests open at the end of a day, by the state they were in and by their age since they first became open. The \
            total is the row CONTINUING of a statement that ends on the day, and the count of the list with standing=OPEN \
            and on.""")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            description = "The day, to its end")
    @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(implementation = Direction.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Kind.class))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"none", "counterpart", "region", "subregion", "legalBasis", "offence"},
                            defaultValue = "none"),
            description =
                    "The groups. What is recorded of a request, as it is known from that standpoint, decides in which it stands.")
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
            description = "The figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigureView.class)),
                @Content(mediaType = Format.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response openStock(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.OPEN_STOCK, uri, request);
    }

    private Response answer(Indicator indicator, UriInfo uri, Request request) {
        var query = new Parameters(uri);
        var format = Format.asked(query, request);
        return reading.read(indicator, query).answer(format);
    }
}
