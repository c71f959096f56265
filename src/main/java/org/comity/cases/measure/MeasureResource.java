package org.comity.cases.measure;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.RecordNames;
import org.comity.cases.measure.NewMeasure.NewMeasureCorrection;
import org.comity.cases.part.record.PartActs;
import org.comity.cases.part.record.RecordResource;
import org.comity.cases.request.content.MeasureRecord;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measures of a request. */
@Path("/api/v1/requests/{id}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measures")
@RecordNames(
        one = "measure",
        many = "measures",
        adding = "No measure is added to a closed request (409).",
        correcting =
                "What the body leaves out stays; an empty text removes one. The letter of a measure with an outcome, or named by a step, is fixed; steps record its outcome. A"
                        + " measure of a closed request may be corrected.",
        ending =
                "Only a supervisor ends a measure that has an outcome or that a step or a ground names. No measure of a"
                        + " closed request is ended (409).")
class MeasureResource extends RecordResource<MeasureRecord, NewMeasure, NewMeasureCorrection, MeasureView> {

    MeasureResource(Measures measures, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(measures, acts, idempotency, call);
    }
}
