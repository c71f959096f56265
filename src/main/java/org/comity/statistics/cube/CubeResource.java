package org.comity.statistics.cube;

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
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;
import org.comity.statistics.table.AnswerFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The numbers of indicators. {@link CubeParametersFilter} documents the parameters. */
@Path("/api/v1/statistics/indicators/{code}")
@Costly
@Tag(name = "statistics")
class CubeResource {

    private final IndicatorCatalogue catalogue;
    private final ReadCube cube;
    private final ListCubeRequests requests;

    CubeResource(IndicatorCatalogue catalogue, ReadCube cube, ListCubeRequests requests) {
        this.catalogue = catalogue;
        this.cube = cube;
        this.requests = requests;
    }

    @GET
    @Path("/data")
    @Produces({MediaType.APPLICATION_JSON, AnswerFormat.TEXT_CSV})
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
    @Operation(operationId = "indicatorData", summary = "The numbers of an indicator, as a cube", description = """
            The indicator for each period, by up to three dimensions, with filters by any dimension. A member with several values of a \
            dimension stands in each of their cells and once in the total. A value that nobody recorded is NOT_RECORDED. Figures \
            are exact and count the requests that the caller may see.""")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CubeView.class)),
                @Content(mediaType = AnswerFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response data(String code, @Context UriInfo uri, @Context Request request) {
        var query = new QueryParameters(uri);
        var format = AnswerFormat.asked(query, request);
        return CubeCsv.answer(cube.read(definition(code), query), format);
    }

    @GET
    @Path("/requests")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(
            operationId = "indicatorRequests",
            summary = "The requests behind a cell of an indicator",
            description = """
            The requests whose members the indicator counts for the same question: the days of one period, and the values of the cell as \
            filters. The numbers of members of all pages add up to the number of the cell: of a share to its denominator, of spans to those that ended and those that still run.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of requests",
            content = @Content(schema = @Schema(implementation = ListCubeRequests.CubeRequestsView.class)))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response requests(String code, @Context UriInfo uri) {
        return requests.list(definition(code), new QueryParameters(uri), uri);
    }

    private IndicatorDefinition definition(String code) {
        return catalogue.find(code).map(Listed::definition).orElseThrow(ProblemException::notFound);
    }
}
