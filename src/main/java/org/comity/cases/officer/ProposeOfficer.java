package org.comity.cases.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.cases.request.ReadableRequests;

/** Tries the rules of an office on a request, without recording anything but the reading. */
@ApplicationScoped
class ProposeOfficer {

    private final ReadableRequests requests;
    private final ChooseOfficers officers;

    ProposeOfficer(ReadableRequests requests, ChooseOfficers officers) {
        this.requests = requests;
        this.officers = officers;
    }

    @Transactional
    AssignmentProposalView propose(UUID id) {
        var request = requests.read(id);
        var trials = officers.begin(request.authority())
                .trials(Choosing.routed(request.procedure(), request.content()), null, officers.of(request))
                .toList();
        return AssignmentProposalView.of(id, trials);
    }
}
