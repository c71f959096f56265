package org.comity.cost.large;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.comity.cases.history.ChainedHistory;
import org.comity.cases.history.ChainedHistory.Recorded;
import org.comity.cases.history.Detail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.history.HistoryHead;
import org.comity.cases.history.MoveDetail;
import org.comity.cases.history.StatusHistory;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.Measure;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcess.Opening;
import org.comity.cost.large.OfficeShape.Worker;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** A request of a Large office with its history and all that belongs to it, while time goes on. */
final class RequestFile {

    private static final int FIRST_HOUR = 7;
    private static final int MINUTES_OF_A_DAY = 480;

    final Chance chance;
    final String authority;
    final ReferenceNumbers numbers;
    final List<HistoryEntry> entries = new ArrayList<>();
    final List<Detail> details = new ArrayList<>();
    final List<SideProcess> sideProcesses = new ArrayList<>();
    final List<OwnDeadline> deadlines = new ArrayList<>();
    final List<OwnNote> notes = new ArrayList<>();
    final List<EarlierRow> earlierRows = new ArrayList<>();
    final List<OwnLink> links = new ArrayList<>();
    final @Nullable Prepared prepared;
    final List<String> formerKinds = new ArrayList<>();
    private final ChainedHistory history;
    private @Nullable CooperationRequest request;
    private LocalDate today;
    private Instant now;

    /**
     * A file that is opened on a day, before its request is registered.
     *
     * @param prepared an extradition that a provisional arrest can prepare
     */
    RequestFile(Office office, Chance chance, @Nullable Prepared prepared, LocalDate today) {
        this.chance = chance;
        this.authority = office.authority();
        this.numbers = office.numbers();
        this.history = office.history();
        this.prepared = prepared;
        this.today = today;
        this.now = morning();
    }

    /** What all requests of an office share. */
    record Office(String authority, ReferenceNumbers numbers, ChainedHistory history) {}

    /** An extradition that a provisional arrest prepares. */
    record Prepared(UUID id, String reference) {}

    /** A link to an extradition. */
    record OwnLink(UUID id, UUID to, LocalDate on, int toldIn) {}

    /** What a change of a record overwrote, as a JSON object, and the entry by which it changed. */
    record EarlierRow(UUID subject, int seq, String was) {}

    /** A note. */
    record OwnNote(UUID id, int no, LocalDate day, String text, String author, int addedBy) {}

    CooperationRequest request() {
        return Objects.requireNonNull(request);
    }

    void isOf(CooperationRequest registered) {
        request = registered;
    }

    LocalDate today() {
        return today;
    }

    Instant now() {
        return now;
    }

    /** Time passes; false if the last day of the office is over. */
    boolean passes(int days) {
        if (days > 0) {
            today = today.plusDays(days);
            var afterFriday = today.getDayOfWeek().getValue() - 5;
            today = afterFriday > 0 ? today.plusDays(3L - afterFriday) : today;
            now = morning();
        }
        return !today.isAfter(OfficeShape.LAST);
    }

    private Instant morning() {
        return today.atTime(FIRST_HOUR, 0).toInstant(ZoneOffset.UTC).plusSeconds(60L * chance.below(MINUTES_OF_A_DAY));
    }

    /** Records an entry some moments after the one before. */
    HistoryEntry record(EntryDraft what, Worker by) {
        now = now.plusSeconds(1L + chance.below(240)).plusNanos(1000L * chance.below(1_000_000));
        var recorded = new Recorded(now, by.caller(), by.name());
        var entry = history.next(request().id(), authority, request().head(), what, recorded);
        request().headIs(new HistoryHead(entry.seq(), entry.hash()));
        entries.add(entry);
        details.add(what.detail());
        return entry;
    }

    /** The detail of the last move in force. */
    MoveDetail lastMove() {
        return (MoveDetail) details.get(new StatusHistory(entries).last().seq() - 1);
    }

    /** Notes the former values of measures that the last entry changed. */
    void keepEarlier(List<Measure> before) {
        for (var record : request().everyMeasureRecord()) {
            var is = record.measure();
            before.stream()
                    .filter(was -> was.has(record.no()) && !was.equals(is))
                    .forEach(was -> earlierRows.add(
                            new EarlierRow(record.id(), request().head().count(), was(was, is))));
        }
    }

    private static String was(Measure was, Measure is) {
        var columns = new ArrayList<String>();
        if (was.dualCriminality() != is.dualCriminality()) {
            columns.add("\"dual_criminality\": \"" + was.dualCriminality() + "\"");
        }
        if (was.outcome() != is.outcome()) {
            columns.add("\"outcome\": \"" + was.outcome() + "\"");
        }
        if (!Objects.equals(was.outcomeCode(), is.outcomeCode())) {
            var code = was.outcomeCode();
            columns.add("\"outcome_code\": " + (code == null ? "null" : "\"" + code + "\""));
        }
        return "{" + String.join(", ", columns) + "}";
    }

    void open(UUID id, Opening opening, int seq) {
        sideProcesses.add(new SideProcess(id, request().id(), authority, opening, seq));
        var running = request().running();
        running.add(opening.kind());
        request().runs(running);
        if (opening.kind() == SideProcessKind.REQUEST_FOR_INFORMATION) {
            openDeadline(OwnDeadlineRule.SLA_RFI_REPLY, opening.on(), seq);
        }
    }

    /** Ends the side processes of some kinds that run, as an event of the request does. */
    void endSideProcesses(Predicate<SideProcessKind> which, LocalDate on, String how, int seq) {
        var running = EnumSet.noneOf(SideProcessKind.class);
        for (var process : sideProcesses) {
            if (process.endedOn() == null && which.test(process.kind())) {
                process.endsWithItsRequest(on, how, seq);
            } else if (process.endedOn() == null) {
                running.add(process.kind());
            }
        }
        request().runs(running);
    }

    void openDeadline(OwnDeadlineRule rule, LocalDate on, int seq) {
        deadlines.add(new OwnDeadline(chance.id(now), rule, "By the rule " + rule, on, on.plusDays(rule.days), seq));
    }

    /** Opens and meets the deadlines of a step; the others end if the request is over by it. */
    void followDeadlines(Step step, boolean finalises, LocalDate on, int seq) {
        for (var deadline : deadlines) {
            var rule = deadline.rule;
            if (deadline.runs() && rule != null && rule.ends.contains(step)) {
                deadline.ends(on, OwnDeadline.MET, seq);
            }
        }
        if (finalises) {
            endDeadlines(OwnDeadline.CANCELLED, on, seq);
        }
        for (var rule : OwnDeadlineRule.values()) {
            if (rule.starts == step && rule.procedures.contains(request().procedure())) {
                openDeadline(rule, on, seq);
            }
        }
    }

    void endDeadlines(String how, LocalDate on, int seq) {
        deadlines.stream().filter(OwnDeadline::runs).forEach(deadline -> deadline.ends(on, how, seq));
    }

    /** True if a deadline or side process began or ended with the entry in this place. */
    boolean hangsOn(int place) {
        return sideProcesses.stream()
                        .anyMatch(process -> process.openedBy() == place || Objects.equals(process.endedBy(), place))
                || deadlines.stream()
                        .anyMatch(deadline -> deadline.openedBy == place || Objects.equals(deadline.endedBy, place));
    }
}
