package org.comity.cases.link;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.comity.cases.part.Part;
import org.comity.cases.part.PartKind;

/** Links to other requests; a link is shown at both its ends. */
@ApplicationScoped
@Priority(300)
class LinkPart implements Part {

    static final PartKind KIND =
            new PartKind("link", "links", "request_link", "linked_on", ":request in (p.from_request, p.to_request)");

    @Override
    public PartKind kind() {
        return KIND;
    }
}
