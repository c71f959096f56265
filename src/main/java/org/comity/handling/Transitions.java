package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.comity.directory.OwnAuthorities;
import org.comity.history.HistoryEntries;
import org.comity.history.HistoryEntry;
import org.comity.history.StatusHistory;
import org.comity.request.CooperationRequest;
import org.comity.time.Moment;
import org.jspecify.annotations.Nullable;

/** The history of a request as the API shows it. */
@ApplicationScoped
public class Transitions {

    private final HistoryEntries history;
    private final OwnAuthorities authorities;

    Transitions(HistoryEntries history, OwnAuthorities authorities) {
        this.history = history;
        this.authorities = authorities;
    }

    /** The moves of a request that had happened by the end of a day, superseded ones too; all if no day is given. */
    public List<TransitionView> moves(CooperationRequest request, @Nullable LocalDate on) {
        var status = new StatusHistory(history.of(request.id()));
        return status.moves().stream()
                .filter(entry -> on == null || !entry.occurredOn().isAfter(on))
                .map(entry ->
                        view(request, entry, status.supersededBy(entry.seq()).orElse(null)))
                .toList();
    }

    /** Everything that was ever recorded of a request and had happened by the end of a day. */
    public List<TransitionView> everything(CooperationRequest request, @Nullable LocalDate on) {
        var entries = history.of(request.id());
        var status = new StatusHistory(entries);
        return entries.stream()
                .filter(entry -> on == null || !entry.occurredOn().isAfter(on))
                .map(entry ->
                        view(request, entry, status.supersededBy(entry.seq()).orElse(null)))
                .toList();
    }

    TransitionView view(CooperationRequest request, HistoryEntry entry, @Nullable Integer supersededBy) {
        var zone = authorities.zoneOf(request.authority());
        return new TransitionView(
                entry.seq(),
                entry.kind(),
                entry.step(),
                entry.from(),
                entry.to(),
                entry.result(),
                entry.reasonCode(),
                entry.decidedBy(),
                Moment.of(entry.occurredOn(), entry.occurredAt(), zone),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.recordedByName(),
                entry.onBehalfOf(),
                entry.narrative(),
                history.details(entry),
                entry.supersedes(),
                supersededBy,
                entry.isAnnulled(),
                TransitionView.hex(entry.hash()));
    }
}
