package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.view.RequestLines.Line;
import org.comity.reference.authority.OwnAuthorities;

/** Lists and searches requests; each reading is noted with what was shown. */
@ApplicationScoped
class ListRequests {

    private final RequestLines lines;
    private final ListCodes codes;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final OwnAuthorities authorities;
    private final Now now;

    ListRequests(
            RequestLines lines,
            ListCodes codes,
            AuditTrail audit,
            CurrentCaller current,
            OwnAuthorities authorities,
            Now now) {
        this.authorities = authorities;
        this.now = now;
        this.current = current;
        this.lines = lines;
        this.codes = codes;
        this.audit = audit;
    }

    @Transactional
    Page<RequestLineView> list(QueryParameters query) {
        var filter = RequestFilter.of(query, codes, now.instant(), authorities::latestToday);
        var page = page(filter, Act.LIST);
        return filter.count() ? page.counting(lines.count(filter)) : page;
    }

    @Transactional
    Page<RequestLineView> search(RequestSearch search) {
        return page(RequestFilter.of(search, now.instant(), authorities::latestToday), Act.SEARCH);
    }

    private Page<RequestLineView> page(RequestFilter filter, Act act) {
        var page = Page.of(filter.list(), lines.find(filter), filter.limit(), Line::key, Line::view);
        note(act, page.items());
        return page;
    }

    /**
     * A list that shows nothing is noted as well: asking whether there is a file is a reading too. A restricted or sealed
     * request has a line of its own, with the access right by which it was seen.
     */
    private void note(Act act, List<RequestLineView> shown) {
        var byAuthority = shown.stream()
                .filter(line -> line.level() == AccessLevel.NORMAL)
                .collect(Collectors.groupingBy(
                        RequestLineView::authority, Collectors.mapping(RequestLineView::id, Collectors.toList())));
        current.sight()
                .authorities()
                .forEach(authority -> audit.noteMany(act, authority, byAuthority.getOrDefault(authority, List.of())));
        shown.stream()
                .filter(line -> line.level() != AccessLevel.NORMAL)
                .forEach(line -> audit.noteSeen(act, line.authority(), line.id(), true));
    }
}
