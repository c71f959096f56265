package org.comity.directory;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comity.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Our own central authorities. */
@Path("/api/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "authorities")
class AuthorityResource {

    private final ReadAuthorities reading;
    private final SetUpAuthority settingUp;

    AuthorityResource(ReadAuthorities reading, SetUpAuthority settingUp) {
        this.reading = reading;
        this.settingUp = settingUp;
    }

    @GET
    @Authenticated
    @Operation(operationId = "authorities", summary = "The own authorities I belong to")
    public List<AuthorityView> all() {
        return reading.all();
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(operationId = "authority", summary = "One own authority")
    public AuthorityView one(String code) {
        return reading.one(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(operationId = "setUpAuthority", summary = "Set up an own authority, or set it up anew")
    public AuthorityView setUp(String code, NewAuthority said) {
        return settingUp.setUp(code, said);
    }
}
