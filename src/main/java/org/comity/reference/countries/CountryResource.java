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
import org.comity.base.web.Page;
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
    Role.DATA_PROTECTION_OFFICER_CODE,
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
    public Page<CountryView> all(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(countries.all().stream().map(CountryView::of).toList());
    }

    @GET
    @Path("/{alpha3}")
    @Operation(operationId = "country", summary = "One State or territory")
    public CountryView one(String alpha3) {
        return countries.find(alpha3).map(CountryView::of).orElseThrow(ProblemException::notFound);
    }

    /**
     * A State or territory as the API shows it.
     *
     * @param alpha3 code of ISO 3166-1 alpha-3, in capital letters; the value that is stored and sent everywhere
     * @param alpha2 two-letter code of ISO 3166-1; a retired one may be in use again for another State
     * @param name short name in English
     * @param status {@code STATE}, {@code TERRITORY} with a code of its own, {@code RETIRED}, or {@code USER_ASSIGNED} if
     *     ISO assigned no code
     * @param of alpha-3 code of the State a territory belongs to
     * @param successors alpha-3 codes that followed a retired one
     * @param validFrom first day on which the code was in use; absent if it always was
     * @param validTo last day on which the code was in use, included; absent if it still is
     */
    record CountryView(
            String alpha3,
            String alpha2,
            String name,
            Country.CountryStatus status,
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
