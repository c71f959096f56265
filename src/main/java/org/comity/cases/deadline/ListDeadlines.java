package org.comity.cases.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
        audit.noteListed(
                page.items(),
                one -> one.level() != AccessLevel.NORMAL,
                DeadlineLineView::authority,
                DeadlineLineView::requestId);
        return page;
    }
}
