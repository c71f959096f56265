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

/** Obligations of a request. */
@Path("/api/v1/requests/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "obligations")
@RecordNames(
        one = "obligation",
        many = "obligations",
        adding = "An obligation may be added to a closed request, and lasts after it is closed.",
        correcting = "The body is the whole record as it should be.",
        ending = "End an obligation that was recorded by error. One that was fulfilled is corrected and has its day.")
class ObligationResource
        extends RecordResource<ObligationRecord, Obligation, ContentCorrection<Obligation>, Recorded<Obligation>> {

    ObligationResource(Obligations records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
