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

/** Temporary transfers of persons of a request. */
@Path("/api/v1/requests/{id}/person-transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hearings")
@RecordNames(
        one = "person transfer",
        many = "person transfers",
        adding =
                "A transfer needs the informed consent of the person and the approval of both States, UNCAC article 46(10). The day of return is a deadline.",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class PersonTransferResource
        extends RecordResource<
                PersonTransferRecord, PersonTransfer, ContentCorrection<PersonTransfer>, Recorded<PersonTransfer>> {

    PersonTransferResource(PersonTransfers records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
