package org.comity.reference.assignment;

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

/** The rules of assignment of an office. */
@Path("/api/v1/authorities/{code}/assignment-rules")
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
class AssignmentRuleResource {

    private final KeepAssignmentRules keeping;

    AssignmentRuleResource(KeepAssignmentRules keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "assignmentRules",
            summary = "The rules of assignment of an office, in the order in which they are tried",
            description = "Those that are over are among them.")
    @APIResponseSchema(AssignmentRulePage.class)
    public Page<AssignmentRuleView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @GET
    @Path("{assignmentRule}")
    @Operation(operationId = "assignmentRule", summary = "One rule of assignment of an office")
    @APIResponseSchema(value = AssignmentRuleView.class, responseCode = "200")
    public Response one(String code, String assignmentRule) {
        return keeping.one(code, assignmentRule).ok();
    }

    @PUT
    @Path("{assignmentRule}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUPERVISOR_CODE, Role.ADMINISTRATOR_CODE})
    @Operation(
            operationId = "keepAssignmentRule",
            summary = "Enter a rule of assignment, change it, or end it by its last day",
            description = """
                    A change of an existing one needs If-Match. The first rule that holds gives a new request without an officer \
                    its officer; requests that are recorded already stay as they are.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = AssignmentRuleView.class, responseCode = "200")
    public Response keep(String code, String assignmentRule, NewAssignmentRule input) {
        return keeping.keep(code, assignmentRule, input).ok();
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "AssignmentRulePage")
    record AssignmentRulePage(
            List<AssignmentRuleView> items, @Nullable String next) {}
}
