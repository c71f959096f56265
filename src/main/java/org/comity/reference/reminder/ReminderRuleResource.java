package org.comity.reference.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comity.base.security.Role;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of the reminders of an office. */
@Path("/api/v1/authorities/{code}/reminder-rules")
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
class ReminderRuleResource {

    private final KeepReminderRules keeping;

    ReminderRuleResource(KeepReminderRules keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "reminderRules",
            summary = "The rules of the reminders of an office",
            description =
                    "Which deadlines are reminded of, when, and to whom; the usual rules if the office has none of its"
                            + " own.")
    @APIResponseSchema(value = ReminderRulesView.class, responseCode = "200")
    public Response show(String code) {
        return keeping.show(code).ok();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_CODE)
    @Operation(
            operationId = "setReminderRules",
            summary = "Set the rules of the reminders of an office",
            description = """
                All of them at once. A change of those that were set needs If-Match. They hold from the next day on that is \
                worked; a reminder that was written remains.\
                """)
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = ReminderRulesView.class, responseCode = "200")
    public Response set(String code, NewReminderRules wanted) {
        return keeping.set(code, wanted).ok();
    }
}
