package org.comity.cases.recovery;

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

/** Proceedings for direct recovery of a request. */
@Path("/api/v1/requests/{id}/direct-recoveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "direct recovery")
@RecordNames(
        one = "direct recovery",
        many = "direct recoveries",
        adding = "",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class DirectRecoveryResource
        extends RecordResource<
                DirectRecoveryRecord, DirectRecovery, ContentCorrection<DirectRecovery>, Recorded<DirectRecovery>> {

    DirectRecoveryResource(DirectRecoveries records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
