package org.comity.cases.mail;

import java.util.UUID;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;
import org.jspecify.annotations.Nullable;

/** Which mails a list asks for. */
record MailFilter(
        @Nullable String authority,
        @Nullable MailState state,
        @Nullable UUID before,
        int limit) {

    /** The name of the list, for its cursors. */
    static final String LIST = "mails";

    static MailFilter of(QueryParameters query, FilterCodes codes) {
        var filter = new MailFilter(
                codes.authority(query).orElse(null),
                query.oneOf("state", MailState.class).orElse(null),
                query.read("cursor", text -> UUID.fromString(Page.key(LIST, text)), "must be a cursor of this list")
                        .orElse(null),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.check();
        return filter;
    }
}
