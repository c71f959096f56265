package org.comity.cost.large;

import java.util.List;
import java.util.Set;
import org.comity.base.audit.Act;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** The rows that a request of a Large office has in all tables. */
final class OfficeRows {

    private static final String REQUEST = """
            request (id, authority, reference, direction, kind, counterpart, state, result, dated, received_on,
            received_by_executing_on, channel, language, urgency_reason, matter_type, foreign_stage, foreign_purpose,
            requester_type, requester_name, suggested_deadline, suggested_deadline_reason, summary, executing_authority,
            officer, review_on, last_moved_on, instruments, running, proposed_by, reasons_sent, registered_at,
            former_references, former_kinds, history_count, history_head, version)""";
    private static final String ENTRY = """
            history_entry (request_id, seq, authority, kind, place, supersedes, annulled, step, from_state, to_state, result,
            reason_code, decided_by, direction, from_kind, to_kind, occurred_on, occurred_at, recorded_at, recorded_by,
            recorded_by_name, on_behalf_of, narrative, details, previous_hash, hash)""";
    private static final String MEASURE = """
            measure (id, request_id, authority, no, day, letter, coercive, description, dual_criminality, outcome,
            outcome_code, sub_type, executing_reference, added_by, ended_on, ended_by, version)""";
    private static final String SIDE_PROCESS = """
            side_process (id, request_id, authority, kind, opened_on, reply_by, reason_code, topic, items, ended_on, outcome,
            opened_by, ended_by, version)""";
    private static final String DEADLINE = """
            deadline (id, request_id, authority, rule, rule_version, title, legal_force, effect, reason, started_on, due_on,
            suspended_days, ended_on, ending, opened_by, ended_by, version)""";
    private static final String AUDIT = """
            audit_entry (id, authority, at, caller, caller_name, roles, act, subject, history_count, history_head)""";

    /** The steps while an executing authority has the request, beside that by which it got it. */
    private static final Set<Step> OF_EXECUTION = Set.of(
            Step.CONFIRM_RECEIPT,
            Step.RETURN_EXECUTED,
            Step.RETURN_PARTLY_EXECUTED,
            Step.RECORD_IMPOSSIBILITY,
            Step.RESUME_EXECUTION,
            Step.TRANSMIT_PARTIAL_RESULTS,
            Step.RECORD_EXCULPATORY_NOTICE,
            Step.PROPOSE_REFUSAL);

    private static final Set<Step> BESIDE_EXECUTION =
            Set.of(Step.PROPOSE_REFUSAL, Step.TRANSMIT_PARTIAL_RESULTS, Step.RECORD_EXCULPATORY_NOTICE);

    private final CopiedRows rows;

    OfficeRows(CopiedRows rows) {
        this.rows = rows;
    }

    /** Adds all rows of a request. */
    void add(RequestFile file) {
        addRequest(file);
        addContent(file.request());
        file.entries.forEach(entry -> addEntry(file, entry));
        addRecords(file);
        addExecution(file);
        addAudit(file);
    }

    private void addRequest(RequestFile file) {
        var request = file.request();
        var content = request.content();
        var urgency = content.urgency();
        var requester = content.requester();
        var suggested = content.suggestedDeadline();
        rows.add(
                REQUEST,
                request.id(),
                file.authority,
                request.reference(),
                request.procedure().direction(),
                request.procedure().kind(),
                content.counterpart(),
                request.state(),
                request.result(),
                content.dated(),
                request.receivedOn(),
                request.receivedByExecutingOn(),
                content.channel(),
                content.language(),
                urgency == null ? null : urgency.reason(),
                content.matterType(),
                content.stage(),
                content.purpose(),
                requester == null ? null : requester.type(),
                requester == null ? null : requester.name(),
                suggested == null ? null : suggested.on(),
                suggested == null ? null : suggested.reason(),
                content.summary(),
                request.executingAuthority(),
                content.officer(),
                request.reviewOn(),
                request.lastMovedOn(),
                request.instruments(),
                request.running().stream().map(Enum::name).sorted().toList(),
                request.proposedBy(),
                request.areReasonsSent(),
                request.registeredAt(),
                request.formerReferences(),
                file.formerKinds,
                request.head().count(),
                request.head().hash(),
                request.head().count() - 1);
    }

    private void addContent(CooperationRequest request) {
        var content = request.content();
        var ord = 0;
        for (var basis : content.legalBases()) {
            rows.add(
                    "request_legal_basis (request_id, ord, instrument, role, agreed_on, note)",
                    request.id(),
                    ord++,
                    basis.instrument(),
                    basis.role(),
                    basis.agreedOn(),
                    basis.note());
        }
        ord = 0;
        for (var offence : content.offences()) {
            rows.add(
                    "request_offence (request_id, ord, article, national, main)",
                    request.id(),
                    ord++,
                    offence.article(),
                    offence.national(),
                    offence.main());
        }
        ord = 0;
        for (var reference : content.foreignReferences()) {
            rows.add(
                    "request_foreign_reference (request_id, ord, reference, given_by)",
                    request.id(),
                    ord++,
                    reference.reference(),
                    reference.givenBy());
        }
    }

    private void addEntry(RequestFile file, HistoryEntry entry) {
        var classified = entry.classified();
        rows.add(
                ENTRY,
                entry.requestId(),
                entry.seq(),
                file.authority,
                entry.kind(),
                entry.place(),
                entry.supersedes(),
                entry.isAnnulled(),
                entry.step(),
                entry.from(),
                entry.to(),
                entry.result(),
                entry.reasonCode(),
                entry.decidedBy(),
                classified == null ? null : classified.direction(),
                classified == null ? null : classified.from(),
                classified == null ? null : classified.to(),
                entry.occurredOn(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.recordedByName(),
                entry.onBehalfOf(),
                entry.narrative(),
                entry.details(),
                entry.previousHash(),
                entry.hash());
    }

    private void addRecords(RequestFile file) {
        addMeasures(file);
        for (var note : file.notes) {
            rows.add(
                    "note (id, request_id, authority, no, day, text, author, added_by, version)",
                    note.id(),
                    file.request().id(),
                    file.authority,
                    note.no(),
                    note.day(),
                    note.text(),
                    note.author(),
                    note.addedBy(),
                    0);
        }
        file.sideProcesses.forEach(process -> rows.add(
                SIDE_PROCESS,
                process.id(),
                process.requestId(),
                file.authority,
                process.kind(),
                process.openedOn(),
                process.replyBy(),
                process.reasonCode(),
                process.topic(),
                process.items(),
                process.endedOn(),
                process.outcome(),
                process.openedBy(),
                process.endedBy(),
                process.endedBy() == null ? 0 : 1));
        addDeadlines(file);
        file.links.forEach(link -> rows.add(
                "request_link (id, authority, from_request, to_request, kind, linked_on, told_in, version)",
                link.id(),
                file.authority,
                file.request().id(),
                link.to(),
                LinkKind.PREPARES,
                link.on(),
                link.toldIn(),
                0));
        file.earlierRows.forEach(row -> rows.add(
                "earlier_row (subject, request_id, authority, seq, of_office, was)",
                row.subject(),
                file.request().id(),
                file.authority,
                row.seq(),
                false,
                row.was()));
    }

    private void addMeasures(RequestFile file) {
        for (var record : file.request().everyMeasureRecord()) {
            var measure = record.measure();
            rows.add(
                    MEASURE,
                    record.id(),
                    record.requestId(),
                    file.authority,
                    record.no(),
                    record.day(),
                    measure.letter(),
                    measure.coercive(),
                    measure.description(),
                    measure.dualCriminality(),
                    measure.outcome(),
                    measure.outcomeCode(),
                    measure.subType(),
                    measure.executingReference(),
                    record.addedBy(),
                    record.endedOn(),
                    record.endedBy(),
                    0);
        }
    }

    private void addDeadlines(RequestFile file) {
        for (var deadline : file.deadlines) {
            var rule = deadline.rule;
            rows.add(
                    DEADLINE,
                    deadline.id,
                    file.request().id(),
                    file.authority,
                    rule,
                    rule == null ? null : 1,
                    deadline.title,
                    OwnDeadline.FORCE,
                    OwnDeadline.EFFECT,
                    rule == null ? "As the file says" : null,
                    deadline.startedOn,
                    deadline.dueOn,
                    0,
                    deadline.endedOn,
                    deadline.ending,
                    deadline.openedBy,
                    deadline.endedBy,
                    deadline.runs() ? 0 : 1);
        }
    }

    /** The request is with an executing authority: what the database derives from the history. */
    private void addExecution(RequestFile file) {
        var standing = new StatusHistory(file.entries).standing();
        var sent = last(standing, Set.of(Step.SEND_FOR_EXECUTION));
        if (sent == null || file.request().executingAuthority() == null) {
            return;
        }
        var since = standing.subList(standing.indexOf(sent), standing.size());
        if (since.stream().skip(1).allMatch(move -> OF_EXECUTION.contains(move.step()))) {
            var decisive = since.stream()
                    .filter(move -> !BESIDE_EXECUTION.contains(move.step()))
                    .reduce(sent, (earlier, later) -> later);
            rows.add(
                    "execution (request_id, authority, executing_authority, state, since, sent_on)",
                    file.request().id(),
                    file.authority,
                    file.request().executingAuthority(),
                    executionState(decisive.step()),
                    sent.place(),
                    sent.occurredOn());
        }
    }

    private static String executionState(@Nullable Step step) {
        if (step == Step.SEND_FOR_EXECUTION) {
            return "SENT";
        }
        return step == Step.CONFIRM_RECEIPT || step == Step.RESUME_EXECUTION ? "IN_EXECUTION" : "RETURNED";
    }

    private static @Nullable HistoryEntry last(List<HistoryEntry> moves, Set<Step> steps) {
        return moves.stream()
                .filter(move -> steps.contains(move.step()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The trail has a line of the last entry alone, by which the end of a history is known. */
    private void addAudit(RequestFile file) {
        var entry = file.entries.getLast();
        rows.add(
                AUDIT,
                file.chance.id(entry.recordedAt()),
                file.authority,
                entry.recordedAt(),
                entry.recordedBy(),
                entry.recordedByName(),
                "caseworker",
                Act.TRANSITION,
                entry.requestId(),
                entry.seq(),
                entry.hash());
    }
}
