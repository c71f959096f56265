package org.comity.base.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail as the API shows it.
 *
 * @param id identifier of the line, rising with time
 * @param at instant of the act, in UTC
 * @param act kind of act
 * @param caller issuer and subject of the token of the person or program that acted, separated by a bar
 * @param callerName display name at that time
 * @param roles roles the caller had then, separated by commas
 * @param onBehalfOf person for whom a program acted, from the header {@code On-Behalf-Of}
 * @param purpose reason for looking, from the header {@code Purpose}
 * @param subject identifier of the one request or import the act concerns
 * @param subjects identifiers of the requests that a list, search or export showed, without those that the reader of the
 *     trail may not see
 * @param ground access right by which a restricted or sealed request was seen: ASSIGNED, GRANT or BREAK_GLASS; absent if
 *     the role sufficed
 * @param historyCount number of entries the history of the request had after the act
 * @param historyHead SHA-256 of its last entry then, in hexadecimal digits; it proves later that nothing was cut off
 */
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
        @Nullable String ground,
        @Nullable Integer historyCount,
        @Nullable String historyHead) {

    /** The line for a reader who may not see some requests. */
    static AuditEntryView of(AuditEntry entry, Set<UUID> hidden) {
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
                what.subjects() == null
                        ? null
                        : Stream.of(what.subjects())
                                .filter(subject -> !hidden.contains(subject))
                                .toList(),
                what.ground(),
                what.historyCount(),
                what.historyHead() == null ? null : HexFormat.of().formatHex(what.historyHead()));
    }
}
