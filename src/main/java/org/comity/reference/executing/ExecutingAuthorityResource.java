package org.comity.reference.executing;

import jakarta.annotation.security.RolesAllowed;
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

/** The executing authorities that an office works with. */
@Path("/api/v1/authorities/{code}/executing-authorities")
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
@Tag(name = "authorities")
class ExecutingAuthorityResource {

    private final KeepExecutingAuthorities keeping;

    ExecutingAuthorityResource(KeepExecutingAuthorities keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "executingAuthorities",
            summary = "The executing authorities that an office works with",
            description = "Those that ended are among them. An executing authority sees its own entry alone.")
    @APIResponseSchema(ExecutingAuthorityPage.class)
    public Page<ExecutingAuthorityView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @GET
    @Path("{executingAuthority}")
    @Operation(operationId = "executingAuthority", summary = "One executing authority of the list of an office")
    @APIResponseSchema(value = ExecutingAuthorityView.class, responseCode = "200")
    public Response one(String code, String executingAuthority) {
        return keeping.one(code, executingAuthority).ok();
    }

    @PUT
    @Path("{executingAuthority}")
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(
            operationId = "keepExecutingAuthority",
            summary = "Enter an executing authority in the list of an office, change it, or end it by a last day",
            description = """
                    A change of an existing one needs If-Match. Its code is what a step names as the recipient and what the \
                    token of its people contains. After its last day it is no recipient, and its people see nothing.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = ExecutingAuthorityView.class, responseCode = "200")
    public Response keep(String code, String executingAuthority, NewExecutingAuthority input) {
        return keeping.keep(code, executingAuthority, input).ok();
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "ExecutingAuthorityPage")
    record ExecutingAuthorityPage(
            List<ExecutingAuthorityView> items, @Nullable String next) {}
}
