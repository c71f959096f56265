package org.comity.cases.cost;

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

/** Costs of a request. */
@Path("/api/v1/requests/{id}/costs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "costs")
@RecordNames(
        one = "cost",
        many = "costs",
        adding =
                "Ordinary costs are borne by the requested State. On substantial or extraordinary ones the States consult, UNCAC article 46(28).",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class CostResource extends RecordResource<CostRecord, Cost, ContentCorrection<Cost>, Recorded<Cost>> {

    CostResource(Costs records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
