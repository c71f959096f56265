package org.comity.registers.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.json.JsonText;
import org.comity.base.problem.ProblemException;
import org.comity.cases.deadline.DeadlineClock;
import org.comity.cases.deadline.DeadlineClock.Event;
import org.comity.cases.deadline.DeadlineCorrection;
import org.comity.cases.deadline.DeadlineRevision;
import org.comity.cases.deadline.DeadlineRevision.Facts;
import org.comity.cases.history.Detail.Change;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntries;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.CooperationRequests.Known;
import org.comity.cases.request.HistoryRecorder;
import org.comity.cases.request.NextReviews;
import org.comity.cases.request.PrioritySet;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.sideprocess.SideProcessesByStep;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowEntries;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Records what rows add to requests, in the transaction of the commit. */
@ApplicationScoped
public class UpdateRequests {

    private final CooperationRequests requests;
    private final HistoryEntries histories;
    private final HistoryRecorder recording;
    private final DeadlineClock deadlines;
    private final DeadlineCorrection corrections;
    private final DeadlineRevision revision;
    private final SideProcessesByStep sideProcesses;
    private final AddedRecords records;
    private final NextReviews reviews;
    private final JsonText json;

    UpdateRequests(
            CooperationRequests requests,
            HistoryEntries histories,
            HistoryRecorder recording,
            DeadlineClock deadlines,
            DeadlineCorrection corrections,
            DeadlineRevision revision,
            SideProcessesByStep sideProcesses,
            AddedRecords records,
            NextReviews reviews,
            JsonText json) {
        this.requests = requests;
        this.histories = histories;
        this.recording = recording;
        this.deadlines = deadlines;
        this.corrections = corrections;
        this.revision = revision;
        this.sideProcesses = sideProcesses;
        this.records = records;
        this.reviews = reviews;
        this.json = json;
    }

    /** Records what rows of an import add. The requests and their histories are read together. */
    public void record(UUID importId, List<RowUpdate> updates) {
        var ids = updates.stream().map(RowUpdate::requestId).toList();
        var found = requests.visibleAmong(ids).stream().collect(Collectors.toMap(CooperationRequest::id, one -> one));
        var entries = histories.list("key.requestId in ?1 order by key.seq", ids).stream()
                .collect(Collectors.groupingBy(HistoryEntry::requestId));
        for (var update : updates) {
            var request = Optional.ofNullable(found.get(update.requestId())).orElseThrow(ProblemException::notFound);
            record(request, entries.getOrDefault(request.id(), List.of()), importId, update);
        }
        requests.flush();
    }

    /** Records the records of the columns of rows whose requests have just been recorded. */
    public void addEntries(String authority, List<ImportRow> rows) {
        var withEntries = rows.stream()
                .filter(row -> !row.named().entries().isEmpty())
                .collect(Collectors.toMap(ImportRow::identity, row -> row));
        if (withEntries.isEmpty()) {
            return;
        }
        var known = requests.withIdentity(authority, withEntries.keySet());
        var found = requests.visibleAmong(known.stream().map(Known::id).toList()).stream()
                .collect(Collectors.toMap(CooperationRequest::id, one -> one));
        for (var one : known) {
            records.addFirstEntries(
                    Objects.requireNonNull(found.get(one.id())),
                    Objects.requireNonNull(withEntries.get(String.valueOf(one.identity()))));
        }
        requests.flush();
        histories.getEntityManager().clear();
    }

    private void record(CooperationRequest request, List<HistoryEntry> history, UUID importId, RowUpdate update) {
        var row = update.row();
        // First, as the dry run does: the checks of records see the request as it was.
        if (update.hasEntries()) {
            records.addEntries(request, row);
        }
        move(request, history, importId, update);
        if (!update.content().isEmpty()) {
            change(request, update);
        }
        update.events().forEach(event -> recording.record(request, Act.IMPORT, RowEntries.event(importId, row, event)));
        update.records()
                .forEach((code, text) ->
                        records.add(request, code, text, row.course().on()));
    }

    private void move(CooperationRequest request, List<HistoryEntry> history, UUID importId, RowUpdate update) {
        HistoryEntry last = null;
        var entries = new ArrayList<>(history);
        for (var planned : update.moves()) {
            var entry = recording.record(request, Act.IMPORT, planned.draft(importId));
            follow(request, planned.supersedes(), entry);
            last = entry.isAnnulled() ? last : entry;
            entries.add(entry);
        }
        if (update.moves().isEmpty()) {
            return;
        }
        boolean wasOver = request.state().standing().isOver();
        var standing = new StatusHistory(entries).last();
        request.moves(Objects.requireNonNull(standing.to()), standing.result(), standing.occurredOn());
        if (request.state().standing().isOver() && !wasOver) {
            ends(request, last);
        } else {
            reviews.require(request);
        }
    }

    /** Deadlines that were opened here follow a move that a register adds, puts on another day, or has no more. */
    private void follow(CooperationRequest request, @Nullable HistoryEntry superseded, HistoryEntry entry) {
        var when = recording.when(request.authority(), entry.occurredOn(), null);
        var trigger = new Trigger.OnStep(Objects.requireNonNull(entry.step()));
        var event = new Event(trigger, when, request.suggestedDeadline(), entry.seq());
        if (entry.isAnnulled()) {
            corrections.annulled(request, entry.place(), entry.occurredOn(), entry.seq());
        } else if (superseded == null) {
            deadlines.met(request, event);
        } else if (!superseded.occurredOn().equals(entry.occurredOn())) {
            corrections.moved(request, entry.place(), event);
        }
    }

    /** Deadlines and side processes that were opened here end with the request, on the day on which that is known. */
    private void ends(CooperationRequest request, @Nullable HistoryEntry entry) {
        var when = recording.when(request.authority(), null);
        int seq = entry == null ? request.head().count() : entry.seq();
        request.isReviewedOn(null);
        deadlines.finalised(request, new Event(new Trigger.OnStep(Step.IMPORT), when, null, seq));
        sideProcesses.endAll(request, when.on(), seq);
    }

    private void change(CooperationRequest request, RowUpdate update) {
        var before = request.content();
        var is = (ObjectNode) json.tree(before);
        var changes = new LinkedHashMap<String, Change>();
        update.content().forEach((name, value) -> {
            var to = json.tree(value);
            changes.put(name, new Change(was(request, is, name), to));
            if (name.equals(RecordedRequest.AGENCY)) {
                request.goesTo(to.textValue());
            } else {
                is.set(name, to);
            }
        });
        var when = recording.when(request.authority(), null);
        var facts = Facts.of(request);
        var after = json.read(is, RequestContent.class);
        request.hasPriority(PrioritySet.afterMark(request.priority(), before.urgency(), after.urgency(), when.today()));
        request.says(after, when.on());
        var words = "Row " + update.row().row() + " of an import";
        var entry =
                recording.record(request, Act.IMPORT, EntryDraft.beside(when.on(), words, new ContentChanged(changes)));
        revision.changed(request, facts, when, entry.seq());
    }

    private static @Nullable Object was(CooperationRequest request, ObjectNode content, String name) {
        return name.equals(RecordedRequest.AGENCY) ? request.executingAuthority() : content.path(name);
    }
}
