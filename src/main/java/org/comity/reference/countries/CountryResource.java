package org.comity.reference.countries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the country codes to everybody who may work here. */
@Path("/api/v1/countries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CASEWORKER_CODE,
    Role.SUPERVISOR_CODE,
    Role.EXECUTING_AUTHORITY_CODE,
    Role.STATISTICIAN_CODE,
    Role.AUDITOR_CODE,
    Role.ADMINISTRATOR_CODE
})
@Tag(name = "countries")
class CountryResource {

    private final Countries countries;

    CountryResource(Countries countries) {
        this.countries = countries;
    }

    @GET
    @Operation(operationId = "countries", summary = "States and territories by code, with retired ones")
    public List<CountryView> all(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return countries.all().stream().map(CountryView::of).toList();
    }

    @GET
    @Path("/{alpha3}")
    @Operation(operationId = "country", summary = "One State or territory")
    public CountryView one(String alpha3) {
        return countries.find(alpha3).map(CountryView::of).orElseThrow(ProblemException::notFound);
    }

    /** A State or territory as the API shows it. */
    record CountryView(
            String alpha3,
            String alpha2,
            String name,
            Country.Status status,
            @Nullable String of,
            List<String> successors,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static CountryView of(Country country) {
            return new CountryView(
                    country.alpha3(),
                    country.alpha2(),
                    country.name(),
                    country.status(),
                    country.of(),
                    country.successors(),
                    country.validity().from(),
                    country.validity().to());
        }
    }
}
