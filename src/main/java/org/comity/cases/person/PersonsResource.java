package org.comity.cases.person;

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

/** The natural and legal persons of a request. */
@Path("/api/v1/requests/{id}/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
@RecordNames(
        one = "person concerned",
        many = "persons concerned",
        adding = "Other records of the request name the person by its number.",
        correcting = "The body is the whole record as it should be.",
        ending = "End a person that was recorded by error. A person that another record names does not end.")
class PersonsResource
        extends RecordResource<
                PersonRecord, PersonConcerned, ContentCorrection<PersonConcerned>, Recorded<PersonConcerned>> {

    PersonsResource(Persons persons, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(persons, acts, idempotency, call);
    }
}
