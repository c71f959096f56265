package org.comity.cases.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.web.QueryParameters;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.ReadableRequests;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcesses;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.ledger.DelayLedger;
import org.comity.rules.ledger.LifeMove;
import org.comity.rules.ledger.LifeSideProcess;
import org.jspecify.annotations.Nullable;

/** Derives the delay ledger of a request from its history and its side processes. */
@ApplicationScoped
class ReadDelayLedger {

    private final ReadableRequests requests;
    private final HistoryEntries history;
    private final SideProcesses sideProcesses;
    private final OwnAuthorities authorities;

    ReadDelayLedger(
            ReadableRequests requests,
            HistoryEntries history,
            SideProcesses sideProcesses,
            OwnAuthorities authorities) {
        this.requests = requests;
        this.history = history;
        this.sideProcesses = sideProcesses;
        this.authorities = authorities;
    }

    /** The ledger up to a day and as known at an instant, if the query names them; throws not-found for a request unseen. */
    @Transactional
    DelayLedgerView read(UUID id, QueryParameters query) {
        var from = requests.standpoint(query);
        var request = requests.read(id, from);
        var known = authorities.knownDay(request.authority(), from.asOf());
        var day = from.on() == null ? known : from.on();
        var ledger = DelayLedger.of(
                request.procedure().direction(),
                moves(new StatusHistory(history.known(id, from.asOf()))),
                sideProcesses.known(id, from.asOf()).stream()
                        .filter(process -> !SideProcess.ANNULLED.equals(process.outcome()))
                        .map(ReadDelayLedger::beside)
                        .toList(),
                day);
        return DelayLedgerView.of(ledger, day);
    }

    private List<LifeMove> moves(StatusHistory status) {
        return status.standing().stream().map(this::move).toList();
    }

    private LifeMove move(HistoryEntry entry) {
        var step = entry.step();
        var state = entry.to();
        if (step == null || state == null) {
            throw new IllegalStateException("Entry " + entry.seq() + " of " + entry.requestId() + " is no move");
        }
        var afterGap = entry.from() != null
                && history.detail(entry) instanceof ImportDetail imported
                && !imported.notRecorded().isEmpty();
        return new LifeMove(entry.seq(), step, entry.occurredOn(), state, afterGap);
    }

    private static LifeSideProcess beside(SideProcess process) {
        return new LifeSideProcess(
                process.kind(),
                process.openedOn(),
                process.endedOn(),
                cause(process.reasonCode()),
                process.openedBy(),
                process.endedBy());
    }

    private static @Nullable String cause(@Nullable String reasonCode) {
        return reasonCode != null && reasonCode.startsWith(LifeSideProcess.CAUSES) ? reasonCode : null;
    }
}
