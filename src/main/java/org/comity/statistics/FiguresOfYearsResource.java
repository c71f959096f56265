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
import org.comity.rules.procedure.Step;
import org.comity.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of what happened in years: milestones, refusals, durations. */
@Path("/api/v1/statistics")
@Tag(name = "statistics")
class FiguresOfYearsResource {

    private final ReadFigures reading;

    FiguresOfYearsResource(ReadFigures reading) {
        this.reading = reading;
    }

    @GET
    @Path("/milestones")
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
    @Operation(
            operationId = "milestones",
            summary = "Milestones by date of event, per year and partner",
            description = """
            How often each step was taken in each year, by the day it happened, whenever its request came; a group for \
            each partner, with a total row and a total column. An event counts by its correction, and not at all if it was \
            annulled. What an older register told of counts with the step that leads where the request then stood, \
            or, where several do, in a row of its own.""")
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
            name = "yearStart",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d\\d-\\d\\d$", defaultValue = "01-01"),
            description = "Month and day on which a year begins; not 02-29")
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
                            defaultValue = "counterpart"),
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
    @Parameter(
            name = "step",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Step.class),
            description = "Only this step")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigureView.class)),
                @Content(mediaType = Format.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response milestones(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.MILESTONES, uri, request);
    }

    @GET
    @Path("/refusals")
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
    @Operation(operationId = "refusals", summary = "Refusals by ground and deciding body", description = """
            The refusals that the row REFUSED of the statement counts, by the ground each rests on and by who decided it. \
            What the record does not say stands in NOT_RECORDED, so that the totals close. With grounds=EVERY a refusal \
            stands in the row of each of its grounds, and once in the row TOTAL.""")
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
            name = "yearStart",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d\\d-\\d\\d$", defaultValue = "01-01"),
            description = "Month and day on which a year begins; not 02-29")
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
                            enumeration = {"none", "counterpart", "region", "subregion", "legalBasis", "offence", "year"
                            },
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
    @Parameter(
            name = "grounds",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"PRINCIPAL", "EVERY"},
                            defaultValue = "PRINCIPAL"),
            description = "Which grounds of a refusal are counted")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FigureView.class)),
                @Content(mediaType = Format.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response refusals(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.REFUSALS, uri, request);
    }

    @GET
    @Path("/durations")
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
    @Operation(
            operationId = "durations",
            summary = "How long things took: mean, median, 90th percentile",
            description = """
            Calendar days to the result, to the acknowledgement, from decision to surrender, and in each state, of what came \
            to its end in the periods; gross, and net of the days on which the clock stood still. What still ran at the end \
            of the last day is counted beside and not mixed in. Median and 90th percentile are interpolated between the \
            two nearest values.""")
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
            name = "yearStart",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d\\d-\\d\\d$", defaultValue = "01-01"),
            description = "Month and day on which a year begins; not 02-29")
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
                            enumeration = {"none", "counterpart", "region", "subregion", "legalBasis", "offence", "year"
                            },
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
    public Response durations(@Context UriInfo uri, @Context Request request) {
        return answer(Indicator.DURATIONS, uri, request);
    }

    private Response answer(Indicator indicator, UriInfo uri, Request request) {
        var query = new Parameters(uri);
        var format = Format.asked(query, request);
        return reading.read(indicator, query).answer(format);
    }
}
