package org.comity.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import org.comity.audit.AuditTrail;
import org.comity.directory.OwnAuthorities;
import org.comity.directory.OwnAuthority;
import org.comity.http.Page;
import org.comity.http.Parameters;
import org.comity.time.Now;

/** Lists running deadlines, the next first; the reading is noted. */
@ApplicationScoped
class ListDeadlines {

    private final DeadlineLines lines;
    private final OwnAuthorities authorities;
    private final AuditTrail audit;
    private final Now now;

    ListDeadlines(DeadlineLines lines, OwnAuthorities authorities, AuditTrail audit, Now now) {
        this.lines = lines;
        this.authorities = authorities;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    Page<DeadlineLineView> list(Parameters query) {
        var zone = authorities.visible().stream()
                .findFirst()
                .map(OwnAuthority::zone)
                .orElse(ZoneOffset.UTC);
        var filter = DeadlineFilter.of(query, now.instant(), zone);
        var found = lines.find(filter);
        var page = Page.of(found, filter.limit(), line -> line.dueOn() + " " + line.id(), line -> line);
        audit.noteListed(page.items().stream(), DeadlineLineView::authority, DeadlineLineView::requestId);
        return page;
    }
}
