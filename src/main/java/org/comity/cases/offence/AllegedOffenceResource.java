package org.comity.cases.offence;

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

/** The offences that a request is about. */
@Path("/api/v1/requests/{id}/offences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offences")
@RecordNames(
        one = "offence",
        many = "offences",
        adding =
                "The offence takes the place of its entry in the list of offences of the request, or is added to the list.",
        correcting = "The body is the whole offence as it should be. The entry in the list of the request follows.",
        ending = "End one that was recorded by error. Its entry leaves the list of the request.")
class AllegedOffenceResource
        extends RecordResource<
                AllegedOffenceRecord, AllegedOffence, ContentCorrection<AllegedOffence>, Recorded<AllegedOffence>> {

    AllegedOffenceResource(AllegedOffences records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
