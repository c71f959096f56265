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

/** Safe conducts of a request. */
@Path("/api/v1/requests/{id}/safe-conducts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hearings")
@RecordNames(
        one = "safe conduct",
        many = "safe conducts",
        adding =
                "The official notice that the presence is no longer required begins the days in which the person may leave: 15 consecutive days, or as agreed, UNCAC article 46(27). In the requesting State they are a deadline.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class SafeConductResource
        extends RecordResource<SafeConductRecord, SafeConduct, ContentCorrection<SafeConduct>, Recorded<SafeConduct>> {

    SafeConductResource(SafeConducts records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
