package org.comity.cases.measure.deciding;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.RecordNames;
import org.comity.cases.measure.decision.MeasureDecision;
import org.comity.cases.measure.decision.MeasureDecisionRecord;
import org.comity.cases.part.content.ContentCorrection;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.PartActs;
import org.comity.cases.part.record.RecordResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions on single measures of a request. */
@Path("/api/v1/requests/{id}/measure-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measure-decisions")
@RecordNames(
        one = "measureDecision",
        many = "measureDecisions",
        adding =
                "It changes the outcome of its measure. A refusal by the office takes two persons: one records REFUSAL_PROPOSED,"
                        + " and a supervisor REFUSED with the number of the proposal. 409 unless the request is open.",
        correcting = "The body is the whole record as it should be; its measure and its kind stay.",
        ending =
                "The measure is then what the steps and decisions before make of it. Only the last decision on a measure ends, and"
                        + " only a supervisor ends one that settled it.")
class MeasureDecisionResource
        extends RecordResource<
                MeasureDecisionRecord, MeasureDecision, ContentCorrection<MeasureDecision>, Recorded<MeasureDecision>> {

    MeasureDecisionResource(MeasureDecisions records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
