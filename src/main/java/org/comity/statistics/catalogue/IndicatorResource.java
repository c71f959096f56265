package org.comity.statistics.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;
import org.comity.statistics.catalogue.IndicatorViews.IndicatorListView;
import org.comity.statistics.catalogue.IndicatorViews.IndicatorView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the definitions of the indicators. */
@Path("/api/v1/statistics/indicators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
@Tag(name = "statistics")
class IndicatorResource {

    private static final String LIST = "/api/v1/statistics/indicators";

    private final IndicatorCatalogue catalogue;

    IndicatorResource(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(operationId = "indicators", summary = "The catalogue of indicators", description = """
            All indicators with their status: those that the record answers, and those that wait for a record or for a way \
            of counting. The set is the reading of this project; no document prescribes one official list.""")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = IndicatorStatus.class))
    @TakesParameters({"askedBy", "dimension"})
    public IndicatorListView indicators(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var status = query.oneOf("status", IndicatorStatus.class);
        var askedBy = askedBy(query);
        var dimension = dimension(query);
        query.check();
        return IndicatorListView.of(catalogue.all().stream()
                .filter(one -> status.isEmpty() || one.definition().status() == status.get())
                .filter(one -> askedBy.isEmpty() || answers(one, askedBy.get()))
                .filter(one -> dimension.isEmpty() || has(one, dimension.get()))
                .toList());
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "indicator", summary = "The definition of one indicator in full", description = """
            Definition, population, counting rules and limits in words, the dimensions with the moment at which each is read, \
            and the condition by which the program counts.""")
    public IndicatorView indicator(String code) {
        return catalogue
                .find(code)
                .map(one -> IndicatorView.of(one, catalogue))
                .orElseThrow(ProblemException::notFound);
    }

    private Optional<String> askedBy(QueryParameters query) {
        var known = new TreeSet<String>();
        catalogue.asking().forEach(text -> known.add(text.key()));
        catalogue.all().forEach(one -> known.addAll(one.definition().askedBy()));
        return query.known("askedBy", known, "must be a key in askedBy of GET " + LIST);
    }

    private static Optional<IndicatorDimension> dimension(QueryParameters query) {
        var known = Arrays.stream(IndicatorDimension.values())
                .map(IndicatorDimension::code)
                .toList();
        return query.known("dimension", known, "must be one of " + String.join(", ", known))
                .flatMap(IndicatorDimension::of);
    }

    private boolean answers(Listed one, String key) {
        return catalogue.text(key).map(catalogue::answering).orElse(List.of()).contains(one)
                || one.definition().askedBy().contains(key);
    }

    private static boolean has(Listed one, IndicatorDimension dimension) {
        return one.definition().dimensionUses().stream().anyMatch(use -> use.dimension() == dimension);
    }
}
