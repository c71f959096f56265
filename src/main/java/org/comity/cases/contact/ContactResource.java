package org.comity.cases.contact;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.RecordNames;
import org.comity.cases.part.content.ContentCorrection;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.PartActs;
import org.comity.cases.part.record.RecordResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contacts about the matter of a request. */
@Path("/api/v1/requests/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
@RecordNames(
        one = "contact",
        many = "contacts",
        adding = "A contact before the request has its own day, which may be before that of the registration.",
        correcting = "The body is the whole contact as it should be.",
        ending = "End a contact that was recorded by error.")
class ContactResource extends RecordResource<ContactRecord, Contact, ContentCorrection<Contact>, Recorded<Contact>> {

    ContactResource(Contacts contacts, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(contacts, acts, idempotency, call);
    }
}
