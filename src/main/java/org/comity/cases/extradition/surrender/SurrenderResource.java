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

/** Surrenders of a request. */
@Path("/api/v1/requests/{id}/surrenders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surrenders")
@RecordNames(
        one = "surrender",
        many = "surrenders",
        adding =
                "The day of the next review of a postponed surrender, or of the return after a temporary one, is a deadline of the request.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class SurrenderResource
        extends RecordResource<SurrenderRecord, Surrender, ContentCorrection<Surrender>, Recorded<Surrender>> {

    SurrenderResource(Surrenders records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
