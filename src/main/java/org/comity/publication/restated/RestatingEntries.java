package org.comity.publication.restated;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.publication.restated.RestatementView.RestatedRequestView;
import org.comity.publication.restated.RestatementView.RestatingEntryView;

/** The entries that were recorded between the countings of two editions, and the causes that follow from them. */
@ApplicationScoped
class RestatingEntries {

    private static final int MOST_ENTRIES = 50;

    private final HistoryEntries history;

    RestatingEntries(HistoryEntries history) {
        this.history = history;
    }

    /** The requests with their entries. Needs a transaction. */
    List<RestatedRequestView> of(RestatedCell cell, List<Restated> requests) {
        var ids = requests.stream().map(one -> one.line().id()).toList();
        Map<UUID, List<HistoryEntry>> found = ids.isEmpty()
                ? Map.of()
                : history
                        .list(
                                "key.requestId in ?1 and recordedAt > ?2 and recordedAt <= ?3 order by key.requestId, key.seq",
                                ids,
                                cell.was().countedAt(),
                                cell.is().countedAt())
                        .stream()
                        .collect(Collectors.groupingBy(HistoryEntry::requestId));
        return requests.stream()
                .map(one -> view(one, found.getOrDefault(one.line().id(), List.of())))
                .toList();
    }

    private static RestatedRequestView view(Restated request, List<HistoryEntry> entries) {
        var line = request.line();
        return new RestatedRequestView(
                line.id(),
                line.reference(),
                request.was().number(),
                request.is().number(),
                causes(line, entries),
                entries.stream().limit(MOST_ENTRIES).map(RestatingEntries::view).toList());
    }

    private static Set<RestatementCause> causes(CandidateLines.Candidate line, List<HistoryEntry> entries) {
        var causes = EnumSet.noneOf(RestatementCause.class);
        entries.forEach(entry -> causes.add(cause(entry)));
        if (causes.contains(RestatementCause.REGISTERED_LATE)) {
            return EnumSet.of(RestatementCause.REGISTERED_LATE);
        }
        if (line.levelChanged()) {
            if (entries.stream().filter(entry -> entry.kind() == EntryKind.PART).count() == 1) {
                causes.remove(RestatementCause.RECORD_CHANGED);
            }
            causes.add(RestatementCause.LEVEL_CHANGED);
        }
        if (line.isGuarded() && line.isCounted() && !line.wasCounted()) {
            causes.add(RestatementCause.DELAY_OVER);
        }
        return causes;
    }

    private static RestatementCause cause(HistoryEntry entry) {
        return switch (entry.kind()) {
            case TRANSITION -> entry.seq() == 1 ? RestatementCause.REGISTERED_LATE : RestatementCause.STEP_RECORDED;
            case CORRECTION -> entry.isAnnulled() ? RestatementCause.ANNULLED : RestatementCause.CORRECTED;
            case RECLASSIFICATION -> RestatementCause.RECLASSIFIED;
            case CHANGE -> RestatementCause.CONTENT_CHANGED;
            case PART -> RestatementCause.RECORD_CHANGED;
            case SIDE_PROCESS_OPENED, SIDE_PROCESS_ENDED, DEADLINE_SET, DEADLINE_ENDED, LINKED, LINK_ENDED, EVENT ->
                RestatementCause.OTHER_ENTRY;
        };
    }

    private static RestatingEntryView view(HistoryEntry entry) {
        return new RestatingEntryView(
                entry.seq(),
                entry.kind(),
                entry.step(),
                entry.supersedes(),
                entry.isAnnulled(),
                entry.occurredOn(),
                entry.recordedAt());
    }
}
