package org.comity.cases.extradition.custody;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.cases.extradition.custody.CustodyView.CustodyPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The custody of the persons of a request. */
@Path("/api/v1/requests/{id}/custody")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "custody")
class CustodyResource {

    private final ReadCustody reading;

    CustodyResource(ReadCustody reading) {
        this.reading = reading;
    }

    /** The sums by person and title. */
    @GET
    @Operation(operationId = "custody", summary = "The custody of each person, in days and hours", description = """
            Days are legal days in the zone of the authority, each of which counts once, the first and the last one included. Hours are
            exact, over changes of the clock too. Custody that lasts is summed up to now.""")
    @APIResponseSchema(CustodyPage.class)
    public Page<CustodyView> read(@PathParam("id") UUID id) {
        return Page.whole(reading.read(id));
    }
}
