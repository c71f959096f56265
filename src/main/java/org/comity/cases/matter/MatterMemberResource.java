package org.comity.cases.matter;

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

/** The matters that a request belongs to. */
@Path("/api/v1/requests/{id}/matters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "matters")
@RecordNames(
        one = "matterMember",
        many = "matterMembers",
        adding = "Everybody who sees the request then sees the title of the matter.",
        correcting = "The body is the whole record as it should be.",
        ending = "The request leaves the matter.")
class MatterMemberResource
        extends RecordResource<
                MatterMemberRecord, MatterMember, ContentCorrection<MatterMember>, Recorded<MatterMember>> {

    MatterMemberResource(MatterMembers records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
