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

/** The persons of the offences of a request. */
@Path("/api/v1/requests/{id}/offence-persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offences")
@RecordNames(
        one = "offencePerson",
        many = "offencePersons",
        adding = "A person may have several roles in an offence, each by a record of its own.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class OffencePersonResource
        extends RecordResource<
                OffencePersonRecord, OffencePerson, ContentCorrection<OffencePerson>, Recorded<OffencePerson>> {

    OffencePersonResource(OffencePersons records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
