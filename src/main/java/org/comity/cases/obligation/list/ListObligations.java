package org.comity.cases.obligation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.comity.base.audit.AuditTrail;
import org.comity.base.time.Now;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.authority.FilterCodes;

/** Lists obligations of all requests, the one due first at the top; the reading is noted. */
@ApplicationScoped
class ListObligations {

    private final ObligationLines lines;
    private final FilterCodes codes;
    private final AuditTrail audit;
    private final Now now;

    ListObligations(ObligationLines lines, FilterCodes codes, AuditTrail audit, Now now) {
        this.lines = lines;
        this.codes = codes;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    Page<ObligationLineView> list(QueryParameters query) {
        var filter = ObligationFilter.of(query, codes);
        var page = Page.of(
                ObligationFilter.LIST,
                lines.find(filter, now.instant()),
                filter.limit(),
                ObligationFilter.After::key,
                line -> line);
        audit.noteListed(
                page.items(),
                one -> one.level() != AccessLevel.NORMAL,
                ObligationLineView::authority,
                ObligationLineView::requestId);
        return page;
    }
}
