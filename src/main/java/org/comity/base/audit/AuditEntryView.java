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
 * @param unknownAct name of an act that this version of the program does not know
 * @param caller issuer and subject of the token of the person or program that acted, separated by a bar
 * @param callerName display name at that time
 * @param roles roles the caller had then, separated by commas
 * @param onBehalfOf person for whom a program acted, from the header {@code On-Behalf-Of}
 * @param purpose reason for looking, from the header {@code Purpose}
 * @param ground ground of the access: {@code ROLE}, a role in the office; {@code EXECUTION}, the request is with the
 *     executing authority of the caller; {@code ASSIGNED}, {@code GRANT} or {@code BREAK_GLASS}, the access right by which a
 *     restricted or sealed request was seen; {@code OPERATION}, a job or a command of the operator; {@code NONE}, it was
 *     denied. Absent in lines of earlier versions
 * @param subject identifier of the one request or import the act concerns
 * @param subjects identifiers of the requests that a list, search or export showed, without those that the reader of the
 *     trail may not see
 * @param historyCount number of entries the history of the request had after the act
 * @param historyHead SHA-256 of its last entry then, in hexadecimal digits; it proves later that nothing was cut off
 * @param status HTTP status of the answer, if the call was denied: 403 or 404, and 409 or 422 for break-glass
 * @param path method and path of the call, if it was denied; without its query
 * @param address address from which the denied call came
 * @param times number of denied calls of this caller that the line represents; above a limit they share a line
 */
public record AuditEntryView(
        UUID id,
        Instant at,
        String authority,
        Act act,
        @Nullable String unknownAct,
        String caller,
        String callerName,
        String roles,
        @Nullable String onBehalfOf,
        @Nullable String purpose,
        @Nullable String ground,
        @Nullable UUID subject,
        @Nullable List<UUID> subjects,
        @Nullable Integer historyCount,
        @Nullable String historyHead,
        @Nullable Integer status,
        @Nullable String path,
        @Nullable String address,
        @Nullable Integer times) {

    /** The line for a reader who may not see some requests. */
    static AuditEntryView of(AuditEntry entry, Set<UUID> hidden) {
        var who = entry.who();
        var what = entry.what();
        var act = Act.of(entry.act());
        var refused = what.refused();
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.authority(),
                act,
                act == Act.UNKNOWN ? entry.act() : null,
                who.caller(),
                who.name(),
                who.roles(),
                who.onBehalfOf(),
                who.purpose(),
                who.ground(),
                what.subject(),
                what.subjects() == null
                        ? null
                        : Stream.of(what.subjects())
                                .filter(subject -> !hidden.contains(subject))
                                .toList(),
                what.historyCount(),
                what.historyHead() == null ? null : HexFormat.of().formatHex(what.historyHead()),
                refused == null ? null : refused.status(),
                refused == null ? null : refused.path(),
                refused == null ? null : refused.address(),
                refused == null ? null : refused.times());
    }
}
