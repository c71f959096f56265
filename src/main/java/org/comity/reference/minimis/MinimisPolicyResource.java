package org.comity.reference.minimis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The policies of an office on minor matters. */
@Path("/api/v1/authorities/{code}/minimis-policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.CASEWORKER_CODE,
    Role.SUPERVISOR_CODE,
    Role.STATISTICIAN_CODE,
    Role.AUDITOR_CODE,
    Role.DATA_PROTECTION_OFFICER_CODE,
    Role.ADMINISTRATOR_CODE
})
@Tag(name = "authorities")
class MinimisPolicyResource {

    private final KeepMinimisPolicies keeping;

    MinimisPolicyResource(KeepMinimisPolicies keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "minimisPolicies",
            summary = "The policies of an office on minor matters (de minimis)",
            description = "Those that are over are among them.")
    @APIResponseSchema(MinimisPolicyPage.class)
    public Page<MinimisPolicyView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @GET
    @Path("{minimisPolicy}")
    @Operation(operationId = "minimisPolicy", summary = "One policy of an office on minor matters")
    @APIResponseSchema(value = MinimisPolicyView.class, responseCode = "200")
    public Response one(String code, String minimisPolicy) {
        return keeping.one(code, minimisPolicy).ok();
    }

    @PUT
    @Path("{minimisPolicy}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(
            operationId = "keepMinimisPolicy",
            summary = "Enter a policy on minor matters, change it, or end it by its last day",
            description = """
                    A change of an existing one needs If-Match. A request on which it may bear has a warning, which names what was \
                    not compared and that consultation comes first. Nothing is refused by it.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = MinimisPolicyView.class, responseCode = "200")
    public Response keep(String code, String minimisPolicy, NewMinimisPolicy input) {
        return keeping.keep(code, minimisPolicy, input).ok();
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "MinimisPolicyPage")
    record MinimisPolicyPage(
            List<MinimisPolicyView> items, @Nullable String next) {}
}
