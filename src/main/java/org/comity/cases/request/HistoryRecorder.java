package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.bulk.BulkInsert;
import org.comity.base.problem.Dates;
import org.comity.base.problem.Fault;
import org.comity.base.time.Moment;
import org.comity.base.time.Now;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.HistoryHead;
import org.comity.reference.authority.OwnAuthorities;
import org.jspecify.annotations.Nullable;

/** Writes what happened into the history of a request and into the audit trail, and moves the head along. */
@ApplicationScoped
public class HistoryRecorder {

    private final CooperationRequests requests;
    private final HistoryEntries history;
    private final AuditTrail audit;
    private final BulkInsert inserts;
    private final OwnAuthorities authorities;
    private final Now now;

    HistoryRecorder(
            CooperationRequests requests,
            HistoryEntries history,
            AuditTrail audit,
            BulkInsert inserts,
            OwnAuthorities authorities,
            Now now) {
        this.requests = requests;
        this.history = history;
        this.audit = audit;
        this.inserts = inserts;
        this.authorities = authorities;
        this.now = now;
    }

    /** Records the first entry of a request and stores both, the request with its head from the beginning. */
    public HistoryEntry begin(CooperationRequest request, EntryDraft what) {
        var entry = history.draft(request.id(), request.authority(), request.head(), what);
        request.headIs(new HistoryHead(entry.seq(), entry.hash()));
        requests.persist(request);
        requests.flush();
        write(request, Act.REGISTER, false, entry);
        return entry;
    }

    /** Records something that happened to a request. */
    public HistoryEntry record(CooperationRequest request, Act act, EntryDraft what) {
        var entry = history.draft(request.id(), request.authority(), request.head(), what);
        request.headIs(new HistoryHead(entry.seq(), entry.hash()));
        write(request, act, request.protection().guarded(), entry);
        return entry;
    }

    /** The entry and the line of the trail in one statement. */
    private void write(CooperationRequest request, Act act, boolean guarded, HistoryEntry entry) {
        var line = audit.change(act, request.authority(), request.id(), guarded, entry.seq(), entry.hash());
        inserts.insertAtOnce(List.of(entry, line));
    }

    /** Records that a record of a request was added, changed or ended, on a day. */
    public HistoryEntry recorded(
            CooperationRequest request, PartDetail detail, LocalDate on, @Nullable String narrative) {
        var act = switch (detail.act()) {
            case ADDED -> Act.ADD_RECORD;
            case CHANGED -> Act.CHANGE_RECORD;
            case ENDED, MOVED -> Act.END_RECORD;
        };
        return record(request, act, EntryDraft.beside(on, narrative, detail));
    }

    /** The time of an event: the day it happened, the present day, and the instant as far as it is known. */
    public When when(String authority, @Nullable Moment occurredAt) {
        var zone = authorities.zoneOf(authority);
        return occurredAt == null
                ? when(authority, now.day(zone), null)
                : when(authority, occurredAt.dayIn(zone), occurredAt.instantOrNull());
    }

    /** The time of an event on a legal day that was recorded, independent of the zone then. */
    public When when(String authority, LocalDate on, @Nullable Instant at) {
        var zone = authorities.zoneOf(authority);
        var present = now.instant();
        var today = present.atZone(zone).toLocalDate();
        var latest =
                on.equals(today) ? present : on.plusDays(1).atStartOfDay(zone).toInstant();
        return new When(on, today, at, present, at == null ? latest : at);
    }

    /**
     * When something happened.
     *
     * @param on the legal day
     * @param today the present day
     * @param at the instant, if it was given
     * @param now the present instant
     * @param latest the latest instant it can have had: the one given, the present one if it was today, or the end of its
     *     day
     */
    public record When(
            LocalDate on, LocalDate today, @Nullable Instant at, Instant now, Instant latest) {

        /** Adds the fault {@code in-the-future} if it is after today, or if its instant is after the present one. */
        public void mustHavePassed(String field, List<Fault> faults) {
            Dates.notAfterToday(field, on, today, faults);
            if (!on.isAfter(today)) {
                Dates.notAfterNow(field, at, now, faults);
            }
        }

        /** The instant as far as it is known: the one given, or the present one if it was today. */
        public @Nullable Instant known() {
            return at != null || on.equals(today) ? latest : null;
        }
    }
}
