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

/** Phases before courts of a request. */
@Path("/api/v1/requests/{id}/court-phases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "court phases")
@RecordNames(
        one = "court phase",
        many = "court phases",
        adding = "",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class CourtPhaseResource
        extends RecordResource<CourtPhaseRecord, CourtPhase, ContentCorrection<CourtPhase>, Recorded<CourtPhase>> {

    CourtPhaseResource(CourtPhases records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
