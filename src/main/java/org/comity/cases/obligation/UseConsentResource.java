package org.comity.cases.obligation;

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

/** Consents to another use of a request. */
@Path("/api/v1/requests/{id}/use-consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "obligations")
@RecordNames(
        one = "use consent",
        many = "use consents",
        adding = "A consent may be added to a closed request.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class UseConsentResource
        extends RecordResource<UseConsentRecord, UseConsent, ContentCorrection<UseConsent>, Recorded<UseConsent>> {

    UseConsentResource(UseConsents records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
