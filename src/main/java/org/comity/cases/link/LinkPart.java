package org.comity.cases.link;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.base.time.Standpoint;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.record.ShownPart;
import org.comity.cases.request.CooperationRequest;

/** Links to other requests; a link is shown at both its ends. */
@ApplicationScoped
@Priority(300)
class LinkPart implements ShownPart {

    static final PartKind KIND =
            new PartKind("link", "links", "request_link", "linked_on", ":request in (p.from_request, p.to_request)");

    private final ReadLinks reading;

    LinkPart(ReadLinks reading) {
        this.reading = reading;
    }

    @Override
    public PartKind kind() {
        return KIND;
    }

    @Override
    public List<LinkView> seen(CooperationRequest request, Standpoint from) {
        return reading.seen(request, from);
    }
}
