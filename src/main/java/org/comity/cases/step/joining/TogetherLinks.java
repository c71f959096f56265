package org.comity.cases.step.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.time.Ids;
import org.comity.cases.history.Detail.Linked;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.link.RequestLink;
import org.comity.cases.link.RequestLink.Saying;
import org.comity.cases.link.RequestLinks;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.rules.workflow.LinkKind;

/** Links two requests of a split or a joining. Both histories have the link, and hide it from those who do not see the other one. */
@ApplicationScoped
class TogetherLinks {

    private final RequestLinks links;
    private final HistoryRecorder recording;
    private final Ids ids;

    TogetherLinks(RequestLinks links, HistoryRecorder recording, Ids ids) {
        this.links = links;
        this.recording = recording;
        this.ids = ids;
    }

    /** Makes the link from a request to another; the other one has it by an act. */
    UUID link(Act act, CooperationRequest from, LinkKind kind, CooperationRequest to, String reason) {
        var today = recording.when(from.authority(), null).on();
        var link = ids.next();
        var there = new Linked(link, kind, to.id(), to.reference());
        var entry = recording.record(from, Act.LINK, EntryDraft.beside(today, reason, there));
        recording.record(
                to, act, EntryDraft.beside(today, reason, new Linked(link, kind, from.id(), from.reference())));
        links.persist(new RequestLink(link, from, to, new Saying(kind, null, today), entry.seq()));
        return link;
    }
}
