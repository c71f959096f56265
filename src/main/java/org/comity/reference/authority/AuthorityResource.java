package org.comity.reference.authority;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.ETags;
import org.comity.base.web.Page;
import org.comity.base.web.TakesParameters;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.AuthorityView.AuthorityPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The own central authorities of the caller. */
@Path("/api/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "authorities")
class AuthorityResource {

    private final ReadAuthorities reading;
    private final SetUpAuthority settingUp;
    private final CallHeaders call;

    AuthorityResource(ReadAuthorities reading, SetUpAuthority settingUp, CallHeaders call) {
        this.call = call;
        this.reading = reading;
        this.settingUp = settingUp;
    }

    @GET
    @Authenticated
    @Operation(operationId = "authorities", summary = "The own authorities I belong to")
    @APIResponseSchema(AuthorityPage.class)
    public Page<AuthorityView> all() {
        return Page.whole(reading.all());
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(operationId = "authority", summary = "One own authority")
    @APIResponseSchema(value = AuthorityView.class, responseCode = "200")
    public Response one(String code) {
        var authority = reading.one(code);
        return call.knows(authority.version()) ? ETags.unchanged(authority.version()) : authority.ok();
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(operationId = "setUpAuthority", summary = "Set up an own authority, or change it", description = """
            A change of an existing one needs If-Match. The first set-up takes one administrator. Another time zone or State \
            moves legal days and takes two: the call of the first one is answered 202 and changes the name alone, and the \
            same call by another administrator takes effect. A call with the present time zone and State withdraws the \
            proposal.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = AuthorityView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "Another time zone or State is proposed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuthorityView.class)))
    public Response setUp(String code, NewAuthority input) {
        var authority = settingUp.setUp(code, input);
        var shown = new Versioned<>(AuthorityView.of(authority, true), authority.version());
        return authority.proposal() == null ? shown.ok() : shown.accepted();
    }
}
