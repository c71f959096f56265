package org.comity.reference.national;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.national.NationalLawViews.NationalLawView;
import org.comity.reference.national.NationalLawViews.NationalStateView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the law of single States to every role: that of the own State, and what awaits a request in another one. */
@Path("/api/v1/law/national")
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
@Tag(name = "law")
class NationalLawResource {

    private final ReadNationalLaw reading;

    NationalLawResource(ReadNationalLaw reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "lawNationalStates",
            summary = "States of whose law a text was read",
            description = "That a State is not there says nothing of its law.")
    public Page<NationalStateView> states(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return Page.whole(reading.states());
    }

    @GET
    @Path("/{country}")
    @Operation(
            operationId = "lawNational",
            summary = "Grounds, time limits and other rules of a State's law",
            description =
                    "Entries of the caller's own State apply in its office as far as their text is current or was confirmed"
                            + " (`applied`). Those of another State are there to be looked up. No last day is computed"
                            + " where `notComputed` names a reason. A State of which no text was read is not found.")
    public NationalLawView one(String country, @Context UriInfo uri) {
        new QueryParameters(uri).check();
        return reading.one(country);
    }
}
