package org.comity.cases.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;

/** Lists the mails of the offices of an administrator. */
@ApplicationScoped
class ListMails {

    private final Mails mails;
    private final FilterCodes codes;
    private final CurrentCaller current;

    ListMails(Mails mails, FilterCodes codes, CurrentCaller current) {
        this.mails = mails;
        this.codes = codes;
        this.current = current;
    }

    @Transactional
    Page<MailView> list(QueryParameters query) {
        var filter = MailFilter.of(query, codes);
        var own = filter.authority() == null ? current.sight().authorities() : List.of(filter.authority());
        return Page.of(
                MailFilter.LIST,
                mails.newestFirst(filter, own),
                filter.limit(),
                mail -> mail.id().toString(),
                OutgoingMail::view);
    }
}
