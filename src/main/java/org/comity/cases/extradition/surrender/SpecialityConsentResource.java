package org.comity.cases.extradition.surrender;

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

/** Consents to act beyond the surrender of a request. */
@Path("/api/v1/requests/{id}/speciality-consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "speciality consents")
@RecordNames(
        one = "speciality consent",
        many = "speciality consents",
        adding = "The day of the answer is a deadline of the request, which follows the record.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class SpecialityConsentResource
        extends RecordResource<
                SpecialityConsentRecord,
                SpecialityConsent,
                ContentCorrection<SpecialityConsent>,
                Recorded<SpecialityConsent>> {

    SpecialityConsentResource(SpecialityConsents records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
