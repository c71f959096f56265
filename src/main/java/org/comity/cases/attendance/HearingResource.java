package org.comity.cases.attendance;

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

/** Hearings of a request. */
@Path("/api/v1/requests/{id}/hearings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hearings")
@RecordNames(
        one = "hearing",
        many = "hearings",
        adding = "No hearing is held before its instant: the outcome of one to come is PLANNED or CANCELLED.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class HearingResource extends RecordResource<HearingRecord, Hearing, ContentCorrection<Hearing>, Recorded<Hearing>> {

    HearingResource(Hearings records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
