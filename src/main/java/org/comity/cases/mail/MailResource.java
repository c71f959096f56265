package org.comity.cases.mail;

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
import org.comity.cases.mail.MailView.MailPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mails of an office, for its administrators. */
@Path("/api/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_CODE)
@Tag(name = "authorities")
class MailResource {

    private final ListMails listing;

    MailResource(ListMails listing) {
        this.listing = listing;
    }

    @GET
    @Operation(operationId = "mails", summary = "Mails about reminders, the newest first", description = """
        A mail has numbers and an address, and nothing of a request. It is sent at least once; a repetition has the same \
        Message-ID. A failure is tried again for five days, and a refusal for good (RFC 5321, 5yz) is given up at once. \
        Those of the last ninety days.\
        """)
    @TakesParameters({"authority", "state", "cursor", "limit"})
    @APIResponseSchema(value = MailPage.class, responseCode = "200")
    public Response list(@Context UriInfo uri) {
        return listing.list(new QueryParameters(uri)).answer(uri);
    }
}
