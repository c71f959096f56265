package org.comity.registers.update;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.cases.history.Detail;
import org.comity.cases.history.Detail.EventKept;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow.Event;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is recorded, for the comparison with a row of a register.
 *
 * @param request the request
 * @param status the moves of its history
 * @param details the details of its history by the numbers of the entries
 * @param formerAgency its executing authority when a register last added to it
 * @param formerly its content at the same time; later changes by hand are not to be undone
 */
record RecordedRequest(
        CooperationRequest request,
        StatusHistory status,
        Map<Integer, Detail> details,
        @Nullable String formerAgency,
        RequestContent formerly) {

    /** The name of the executing authority among the changes of a history. */
    static final String AGENCY = "executingAuthority";

    /** True if the request has records of a part that have not ended. */
    boolean hasRecords(String part) {
        var open = new HashSet<UUID>();
        details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .forEach(detail -> {
                    if (detail instanceof PartDetail record && record.part().equals(part)) {
                        if (record.act() == PartAct.ENDED || record.act() == PartAct.MOVED) {
                            open.remove(record.id());
                        } else {
                            open.add(record.id());
                        }
                    }
                });
        return !open.isEmpty();
    }

    /** The detail of a move, if a register gave the move. */
    Optional<ImportDetail> ofRegister(HistoryEntry move) {
        return details.get(move.seq()) instanceof ImportDetail detail && !isCorrectedHere(move, detail)
                ? Optional.of(detail)
                : Optional.empty();
    }

    /** A correction by hand has the import of the entry it corrects. One by a register names its own import. */
    private boolean isCorrectedHere(HistoryEntry move, ImportDetail detail) {
        return move.supersedes() != null
                && details.get(move.supersedes()) instanceof ImportDetail corrected
                && corrected.importId().equals(detail.importId());
    }

    /** True if a register gave every valid move. */
    boolean isOfRegister() {
        return status.standing().stream().allMatch(move -> ofRegister(move).isPresent());
    }

    /** True if it was sent for execution here. */
    boolean isSentHere() {
        return status.standing().stream()
                .anyMatch(move -> move.step() == Step.SEND_FOR_EXECUTION
                        && ofRegister(move).isEmpty());
    }

    /** The days of a step, also those that were corrected since. */
    Set<LocalDate> everyDayOf(Step step) {
        return status.moves().stream()
                .filter(move -> move.step() == step)
                .map(HistoryEntry::occurredOn)
                .collect(Collectors.toSet());
    }

    /** The move by which it ended, before any move since; that of its entry if it entered as ended. */
    HistoryEntry end() {
        return status.standing().stream()
                .filter(RecordedRequest::ends)
                .reduce((earlier, later) -> later)
                .orElseGet(status::last);
    }

    /** True for a move from an open state, or from none, to a finished one. */
    static boolean ends(HistoryEntry move) {
        var from = move.from();
        var to = move.to();
        return to != null
                && to.standing().isOver()
                && (from == null || !from.standing().isOver());
    }

    /** The results and days of its endings, also those that were corrected since. */
    boolean everEndedOn(LocalDate day) {
        return status.moves().stream()
                .anyMatch(move -> ends(move) && move.occurredOn().equals(day));
    }

    /** True if the register did not have the day of its end. */
    boolean endedOnAnUnknownDay() {
        return ofRegister(end())
                .map(ImportDetail::outcomeDay)
                .filter(ImportDetail.DAY_NOT_RECORDED::equals)
                .isPresent();
    }

    /** The events that registers gave it. */
    List<Event> events() {
        return events(status.events());
    }

    /** The same, also those that were corrected since. */
    List<Event> everyEvent() {
        return events(status.entries());
    }

    private List<Event> events(List<HistoryEntry> entries) {
        return entries.stream()
                .map(entry -> details.get(entry.seq()) instanceof EventKept kept
                        ? new Event(kept.event(), entry.occurredOn())
                        : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The values of the records of a part that were added to it, or that it has had since, by their entries. */
    Map<HistoryEntry, Map<String, Object>> records(String part) {
        var records = new LinkedHashMap<HistoryEntry, Map<String, Object>>();
        for (var entry : status.entries()) {
            if (details.get(entry.seq()) instanceof PartDetail record
                    && record.part().equals(part)) {
                records.put(entry, record.values());
            }
        }
        return records;
    }
}
