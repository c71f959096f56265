package org.comity.cases.support;

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

/** Complaints of a request. */
@Path("/api/v1/requests/{id}/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
@RecordNames(
        one = "complaint",
        many = "complaints",
        adding = "The day by which an answer is due is a deadline.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class ComplaintResource
        extends RecordResource<ComplaintRecord, Complaint, ContentCorrection<Complaint>, Recorded<Complaint>> {

    ComplaintResource(Complaints records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
