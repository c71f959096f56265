package org.comity.cases.extradition.custody;

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

/** Times in custody of a request. */
@Path("/api/v1/requests/{id}/custody-spans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
@RecordNames(
        one = "custody span",
        many = "custody spans",
        adding = "Times in custody of one person do not overlap.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class CustodySpanResource
        extends RecordResource<CustodySpanRecord, CustodySpan, ContentCorrection<CustodySpan>, Recorded<CustodySpan>> {

    CustodySpanResource(CustodySpans records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
