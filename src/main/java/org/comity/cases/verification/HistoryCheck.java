package org.comity.cases.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.comity.cases.history.HistoryHead;
import org.comity.cases.history.StoredEntry;
import org.comity.cases.history.StoredEntry.StoredMove;
import org.comity.cases.verification.EntryEvidence.Beside;
import org.comity.cases.verification.EntryEvidence.Noted;
import org.comity.cases.verification.HistoryVerificationView.FaultView;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** Follows the history of one request number by number, and retains the first fault. */
final class HistoryCheck {

    private final UUID requestId;
    private final @Nullable Beside request;
    private final List<StoredMove> moves = new ArrayList<>();
    private @Nullable FaultView fault;
    private byte[] lastHash = HistoryHead.none().hash();
    private int last;
    private int entries;
    private int lastNoted;

    HistoryCheck(EntryEvidence first) {
        requestId = first.requestId();
        request = first.request();
    }

    UUID requestId() {
        return requestId;
    }

    int entries() {
        return entries;
    }

    void next(EntryEvidence row) {
        var seq = row.seq();
        if (seq == null) {
            return;
        }
        if (row.noted() != null) {
            lastNoted = seq;
        }
        var entry = row.entry();
        if (entry == null) {
            isMissing(seq);
            return;
        }
        entries++;
        if (seq > last + 1) {
            isMissing(last + 1);
        }
        follow(entry, row.noted());
    }

    private void follow(StoredEntry entry, @Nullable Noted noted) {
        var seq = entry.seq();
        if (!entry.givesItsHash()) {
            found(HistoryFault.ENTRY_CHANGED, seq);
        }
        if (!Arrays.equals(entry.previousHash(), lastHash)) {
            found(HistoryFault.ENTRY_OUT_OF_CHAIN, seq);
        }
        if (noted != null && !Arrays.equals(noted.hash(), entry.hash())) {
            found(HistoryFault.ENTRY_REPLACED, seq);
        }
        if (request != null && seq > request.head().count()) {
            found(HistoryFault.ENTRY_BEHIND_HEAD, seq);
        }
        last = seq;
        lastHash = entry.hash();
        moves.add(entry.move());
    }

    private void isMissing(int seq) {
        var headKnowsIt = request == null || request.head().count() >= seq;
        found(headKnowsIt ? HistoryFault.ENTRY_MISSING : HistoryFault.HISTORY_CUT, seq);
    }

    /** The first fault of the history, now that it was seen to its end. */
    Optional<FaultView> end() {
        if (request == null) {
            fault = null;
            found(HistoryFault.REQUEST_REMOVED, Math.max(last, lastNoted));
        } else if (entries == 0) {
            fault = null;
            found(HistoryFault.REQUEST_WITHOUT_HISTORY, 1);
        } else {
            compare(request);
        }
        return Optional.ofNullable(fault);
    }

    private void compare(Beside beside) {
        if (beside.head().count() > last) {
            found(HistoryFault.ENTRY_MISSING, last + 1);
        }
        if (!beside.head().equals(new HistoryHead(last, lastHash))) {
            found(HistoryFault.HEAD_CHANGED, last);
        }
        if (lastNoted < last) {
            found(HistoryFault.ENTRY_NOT_NOTED, lastNoted + 1);
        }
        var standing = lastStanding(move -> true);
        var agrees = standing.isEmpty()
                ? isRegisteredInError(beside)
                : beside.state().equals(standing.get().state())
                        && Objects.equals(beside.result(), standing.get().result())
                        && beside.lastMovedOn().equals(standing.get().on());
        if (!agrees) {
            found(HistoryFault.REQUEST_CHANGED, standing.map(StoredMove::seq).orElse(last));
        }
        lastStanding(move -> move.kind() != null)
                .filter(move -> !beside.kind().equals(move.kind())
                        || !beside.direction().equals(move.direction()))
                .ifPresent(move -> found(HistoryFault.KIND_CHANGED, move.seq()));
    }

    private static boolean isRegisteredInError(Beside beside) {
        return beside.state().equals(State.ANNULLED.name()) && beside.result() == null;
    }

    private Optional<StoredMove> lastStanding(Predicate<StoredMove> which) {
        var superseded = new HashSet<Integer>();
        moves.stream().map(StoredMove::supersedes).filter(Objects::nonNull).forEach(superseded::add);
        return moves.stream()
                .filter(move -> move.stands() && !superseded.contains(move.seq()))
                .filter(which)
                .max(Comparator.comparingInt(StoredMove::place));
    }

    /** Only the first fault counts: those behind it follow from it. */
    private void found(HistoryFault kind, int seq) {
        if (fault == null) {
            var reference = request == null ? null : request.reference();
            fault = new FaultView(requestId, reference, seq, kind, kind.sentence(seq));
        }
    }
}
