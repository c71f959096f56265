package org.comity.base.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.AuditTrail.TrailFilter;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the audit trail; reading it is itself noted. A reader who may not see a request sees none of the lines about it, and
 * lists without it; the data-protection officer sees every line, except of a request with a bar.
 */
@ApplicationScoped
class ReadAuditTrail {

    private static final String LIST = "audit trail";

    private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

    private final AuditTrail trail;
    private final CurrentCaller current;

    ReadAuditTrail(AuditTrail trail, CurrentCaller current) {
        this.trail = trail;
        this.current = current;
    }

    /** A denied line names no request that its caller may not see; its path has the identifier. */
    private @Nullable String path(@Nullable UUID subject) {
        return subject != null && current.get().isDataProtectionOfficer() ? "%/" + subject + "%" : null;
    }

    @Transactional
    Page<AuditEntryView> read(QueryParameters query) {
        var authorities = current.sight().authorities();
        var subject = query.uuid("subject").orElse(null);
        var filter = new TrailFilter(
                authorities,
                subject,
                path(subject),
                query.read("cursor", text -> UUID.fromString(Page.key(LIST, text)), "must be a cursor of this list")
                        .orElse(null),
                query.instant("from").orElse(LONG_AGO),
                query.instant("to").orElse(FAR_AHEAD),
                query.number("limit", Page.USUAL, 1, Page.MOST));
        query.range("from", filter.from(), "to", filter.to());
        query.check();
        var hidden = trail.hiddenLines();
        var entries = filter.subject() != null && hidden.contains(filter.subject())
                ? List.<AuditEntry>of()
                : trail.newestFirst(filter);
        // A line about a hidden request would be missing in the next answer, and one about an identifier of nothing
        // would not.
        var shown = entries.isEmpty() ? null : filter.subject();
        authorities.forEach(authority -> trail.note(Act.READ_AUDIT_TRAIL, authority, shown));
        return Page.of(
                LIST,
                entries,
                filter.limit(),
                entry -> entry.id().toString(),
                entry -> AuditEntryView.of(entry, hidden));
    }
}
