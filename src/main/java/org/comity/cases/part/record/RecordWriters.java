package org.comity.cases.part.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.part.PartRecord;

/** Who wrote a record, for decisions that another person takes. */
@ApplicationScoped
public class RecordWriters {

    private final HistoryEntries history;

    RecordWriters(HistoryEntries history) {
        this.history = history;
    }

    /** The people who added or corrected a record. */
    public Set<String> of(PartRecord record) {
        return history.of(record.requestId()).stream()
                .filter(entry -> entry.kind() == EntryKind.PART)
                .filter(entry -> history.detail(entry) instanceof PartDetail detail
                        && detail.id().equals(record.id()))
                .map(HistoryEntry::recordedBy)
                .collect(Collectors.toSet());
    }
}
