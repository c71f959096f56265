package org.comity.cases.extradition.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.comity.base.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The outcome of an extradition. */
@Path("/api/v1/requests/{id}/extradition-outcome")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "charges")
class ExtraditionOutcomeResource {

    private final ReadExtraditionOutcome reading;

    ExtraditionOutcomeResource(ReadExtraditionOutcome reading) {
        this.reading = reading;
    }

    /** The outcome by person and offence. */
    @GET
    @Operation(
            operationId = "extraditionOutcome",
            summary = "The outcome of an extradition for each person and each offence",
            description = """
            The outcome follows from the charges and is recorded nowhere. A charge that nobody decided has the result of the request, if
            it was refused, withdrawn or ended otherwise. The ETag is that of the request.""")
    @APIResponseSchema(ExtraditionOutcomeView.class)
    public Response read(@PathParam("id") UUID id) {
        return reading.read(id).ok();
    }
}
