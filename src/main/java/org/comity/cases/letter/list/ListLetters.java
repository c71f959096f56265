package org.comity.cases.letter.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.comity.base.audit.AuditTrail;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.OfficerFilter;
import org.comity.reference.authority.FilterCodes;

/** Lists letters of all requests, the oldest draft first; the reading is noted. */
@ApplicationScoped
class ListLetters {

    private final LetterLines lines;
    private final FilterCodes codes;
    private final OfficerFilter officers;
    private final AuditTrail audit;

    ListLetters(LetterLines lines, FilterCodes codes, OfficerFilter officers, AuditTrail audit) {
        this.lines = lines;
        this.codes = codes;
        this.officers = officers;
        this.audit = audit;
    }

    @Transactional
    Page<LetterLineView> list(QueryParameters query) {
        var filter = LetterFilter.of(query, codes, officers);
        var page =
                Page.of(LetterFilter.LIST, lines.find(filter), filter.limit(), LetterFilter.After::key, line -> line);
        audit.noteListed(
                page.items(),
                one -> one.level() != AccessLevel.NORMAL,
                LetterLineView::authority,
                LetterLineView::requestId);
        return page;
    }
}
