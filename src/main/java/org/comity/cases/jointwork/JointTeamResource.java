package org.comity.cases.jointwork;

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

/** Joint investigation teams of a request. */
@Path("/api/v1/requests/{id}/joint-teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joint investigations")
@RecordNames(
        one = "joint team",
        many = "joint teams",
        adding = "",
        correcting = "The body is the whole record as it should be.",
        ending = "End one that was recorded by error.")
class JointTeamResource
        extends RecordResource<JointTeamRecord, JointTeam, ContentCorrection<JointTeam>, Recorded<JointTeam>> {

    JointTeamResource(JointTeams records, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(records, acts, idempotency, call);
    }
}
