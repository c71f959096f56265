package org.comity.cases.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.comity.base.audit.AuditTrail;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.OfficerFilter;
import org.comity.reference.authority.FilterCodes;

/** Lists expiries, the latest first; the reading is noted. */
@ApplicationScoped
class ListExpiries {

    private final ExpiryList lines;
    private final FilterCodes codes;
    private final OfficerFilter officers;
    private final AuditTrail audit;

    ListExpiries(ExpiryList lines, FilterCodes codes, OfficerFilter officers, AuditTrail audit) {
        this.lines = lines;
        this.codes = codes;
        this.officers = officers;
        this.audit = audit;
    }

    @Transactional
    Page<ExpiryView> list(QueryParameters query) {
        var filter = ExpiryFilter.of(query, codes, officers);
        var page =
                Page.of(ExpiryFilter.LIST, lines.find(filter), filter.limit(), ExpiryFilter.After::key, line -> line);
        audit.noteListed(
                page.items(), one -> one.level() != AccessLevel.NORMAL, ExpiryView::authority, ExpiryView::requestId);
        return page;
    }
}
