package org.comity.cases.officer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.comity.base.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who would be the officer of a request by the rules of the office. */
@Path("/api/v1/requests/{id}/assignment-proposal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "work")
class AssignmentProposalResource {

    private final ProposeOfficer proposing;

    AssignmentProposalResource(ProposeOfficer proposing) {
        this.proposing = proposing;
    }

    @GET
    @Operation(
            operationId = "assignmentProposal",
            summary = "Who would be the officer of a request by the rules of the office, and why",
            description = """
                    Each rule that is used today is tried, as if the request had no officer: it holds, or the answer names its first \
                    condition that does not. Nothing is recorded.""")
    @APIResponseSchema(AssignmentProposalView.class)
    public AssignmentProposalView read(UUID id) {
        return proposing.propose(id);
    }
}
