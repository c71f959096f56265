package org.comity.cases.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.reminder.ReminderView.ReminderPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reminders of a person, and of all people of an office. */
@Path("/api/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "deadlines")
class ReminderResource {

    private final ListReminders listing;

    ReminderResource(ListReminders listing) {
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "reminders",
            summary = "Reminders of the ends of deadlines, the latest day first",
            description = """
                A caseworker sees those to the caller, also as the deputy of an absent person; a supervisor sees all of the office. \
                Each is written once, by the rules of the office.\
                """)
    @TakesParameters({"authority", "mine", "moment", "current", "cursor", "limit"})
    @APIResponseSchema(value = ReminderPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }
}
