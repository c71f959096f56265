package org.comity.reference.people;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows callers their own identity, roles and authorities. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "me")
class MeResource {

    private final ReadMe reading;

    MeResource(ReadMe reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "me",
            summary = "Who I am: my roles, my own authorities, and my entry in the lists of each",
            description = "An authority that is not set up yet has no entry in offices.")
    public MeView me() {
        return reading.me();
    }
}
