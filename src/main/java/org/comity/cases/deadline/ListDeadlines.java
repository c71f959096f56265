package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.time.Now;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.OfficerFilter;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.authority.OwnAuthorities;

/** Lists running deadlines, the next first; the reading is noted. */
@ApplicationScoped
class ListDeadlines {

    private final DeadlineList lines;
    private final OwnAuthorities authorities;
    private final FilterCodes codes;
    private final AuditTrail audit;
    private final OfficerFilter officers;
    private final Now now;

    ListDeadlines(
            DeadlineList lines,
            OwnAuthorities authorities,
            FilterCodes codes,
            OfficerFilter officers,
            AuditTrail audit,
            Now now) {
        this.officers = officers;
        this.lines = lines;
        this.authorities = authorities;
        this.codes = codes;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    Page<DeadlineLineView> list(QueryParameters query) {
        var filter = DeadlineFilter.of(query, codes, officers, now.instant());
        var found = lines.find(filter, authorities.visible());
        var page = Page.of(
                DeadlineFilter.LIST, found, filter.limit(), line -> line.dueOn() + " " + line.id(), line -> line);
        note(page.items());
        return page;
    }

    /** A restricted or sealed request has a line of its own, with the access right by which it was seen. */
    private void note(List<DeadlineLineView> shown) {
        audit.noteListed(
                shown.stream().filter(line -> line.level() == AccessLevel.NORMAL),
                DeadlineLineView::authority,
                DeadlineLineView::requestId);
        var noted = new HashSet<UUID>();
        shown.stream()
                .filter(line -> line.level() != AccessLevel.NORMAL && noted.add(line.requestId()))
                .forEach(line -> audit.noteSeen(Act.LIST, line.authority(), line.requestId(), true));
    }
}
