package org.comity.cases.extradition.court;

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

/** Competing requests of a request. */
@Path("/api/v1/requests/{id}/competing-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "competing requests")
@RecordNames(
        one = "competing request",
        many = "competing requests",
        adding =
                "A decision names its criteria: seriousness and place of the offences, dates of the requests, nationality, later re-extradition.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class CompetingRequestResource
        extends RecordResource<
                CompetingRequestRecord,
                CompetingRequest,
                ContentCorrection<CompetingRequest>,
                Recorded<CompetingRequest>> {

    CompetingRequestResource(CompetingRequests records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
