package org.comity.cases.extradition.charge;

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

/** Charges of a request. */
@Path("/api/v1/requests/{id}/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "charges")
@RecordNames(
        one = "charge",
        many = "charges",
        adding =
                "The decision is recorded by a correction. A decided charge has its day, its decider and, if it is refused, its ground."
                        + " A refusal by the office or a minister takes two persons: one records REFUSAL_PROPOSED with the reasons, and a"
                        + " supervisor who wrote no part of the charge REFUSED with the same ones.",
        correcting =
                "The body is the whole record as it should be. Only another supervisor than the one who decided corrects a refusal by the"
                        + " office or a minister.",
        ending =
                "End one that was recorded by error. Only another supervisor than the one who decided ends one that the office or a minister"
                        + " refused.")
class ChargeResource extends RecordResource<ChargeRecord, Charge, ContentCorrection<Charge>, Recorded<Charge>> {

    ChargeResource(Charges records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
