package org.comity.cases.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
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
        note(page.items());
        return page;
    }

    /** A restricted or sealed request has a line of its own, with the access right by which it was seen. */
    private void note(List<ExpiryView> shown) {
        audit.noteListed(
                shown.stream().filter(line -> line.level() == AccessLevel.NORMAL),
                ExpiryView::authority,
                ExpiryView::requestId);
        var noted = new HashSet<UUID>();
        shown.stream()
                .filter(line -> line.level() != AccessLevel.NORMAL && noted.add(line.requestId()))
                .forEach(line -> audit.noteSeen(Act.LIST, line.authority(), line.requestId(), true));
    }
}
