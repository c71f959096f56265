package org.comity.cases.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.comity.base.audit.AuditTrail;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.reference.authority.FilterCodes;

/** Lists reminders, the latest first; the reading is noted. */
@ApplicationScoped
class ListReminders {

    private final ReminderList lines;
    private final FilterCodes codes;
    private final CurrentCaller current;
    private final AuditTrail audit;

    ListReminders(ReminderList lines, FilterCodes codes, CurrentCaller current, AuditTrail audit) {
        this.lines = lines;
        this.codes = codes;
        this.current = current;
        this.audit = audit;
    }

    @Transactional
    Page<ReminderView> list(QueryParameters query) {
        var filter = ReminderFilter.of(query, codes, current);
        var page = Page.of(
                ReminderFilter.LIST, lines.find(filter), filter.limit(), ReminderFilter.After::key, line -> line);
        audit.noteListed(
                page.items(),
                one -> one.level() != AccessLevel.NORMAL,
                ReminderView::authority,
                ReminderView::requestId);
        return page;
    }
}
