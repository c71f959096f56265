package org.comity.base.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail as the API shows it. */
public record AuditEntryView(
        UUID id,
        Instant at,
        String authority,
        Act act,
        String caller,
        String callerName,
        String roles,
        @Nullable String onBehalfOf,
        @Nullable String purpose,
        @Nullable UUID subject,
        @Nullable List<UUID> subjects,
        @Nullable Integer historyCount,
        @Nullable String historyHead) {

    static AuditEntryView of(AuditEntry entry) {
        var who = entry.who();
        var what = entry.what();
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.authority(),
                entry.act(),
                who.caller(),
                who.name(),
                who.roles(),
                who.onBehalfOf(),
                who.purpose(),
                what.subject(),
                what.subjects() == null ? null : List.of(what.subjects()),
                what.historyCount(),
                what.historyHead() == null ? null : HexFormat.of().formatHex(what.historyHead()));
    }
}
