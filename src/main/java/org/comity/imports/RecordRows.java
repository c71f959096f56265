package org.comity.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.directory.OwnAuthorities;
import org.comity.history.EntryKind;
import org.comity.history.HistoryEntries;
import org.comity.history.HistoryEntry;
import org.comity.history.HistoryHead;
import org.comity.history.WhatHappened;
import org.comity.history.WhatHappened.Moved;
import org.comity.request.CooperationRequest;
import org.comity.request.CooperationRequest.Entry;
import org.comity.request.CooperationRequest.Identity;
import org.comity.request.CooperationRequests;
import org.comity.request.Provenance;
import org.comity.rules.procedure.State;
import org.comity.rules.procedure.Step;
import org.comity.time.Now;
import org.jspecify.annotations.Nullable;

/** Makes requests and their histories of the rows of a register. It works in the transaction of the act. */
@ApplicationScoped
class RecordRows {

    private static final int AT_ONCE = 50;
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final CooperationRequests requests;
    private final HistoryEntries histories;
    private final AuditTrail audit;
    private final OwnAuthorities authorities;
    private final ImportRuns runs;
    private final Now now;

    RecordRows(
            CooperationRequests requests,
            HistoryEntries histories,
            AuditTrail audit,
            OwnAuthorities authorities,
            ImportRuns runs,
            Now now) {
        this.requests = requests;
        this.histories = histories;
        this.audit = audit;
        this.authorities = authorities;
        this.runs = runs;
        this.now = now;
    }

    /** A request, and its history with the head already beside it, so that each is written once. */
    private record Recorded(CooperationRequest request, List<HistoryEntry> history) {}

    /** Records the rows. What was loaded before is no longer managed afterwards. */
    void record(ImportRun run, List<ImportRow> rows) {
        var today = authorities.today(run.authority());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            // Like after like, so that the database is told of many at once.
            var recorded = rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
                    .map(row -> recorded(run, row, today))
                    .toList();
            recorded.forEach(one -> requests.persist(one.request()));
            recorded.forEach(one -> histories.persist(one.history()));
            recorded.forEach(one -> note(one.request()));
            runs.writeOut();
        }
        runs.analyse();
    }

    private Recorded recorded(ImportRun run, ImportRow row, LocalDate today) {
        var request = entered(run, row, today);
        return new Recorded(
                request,
                told(run, row).stream().map(what -> draft(request, what)).toList());
    }

    private CooperationRequest entered(ImportRun run, ImportRow row, LocalDate today) {
        var course = row.course();
        var identity = new Identity(
                run.authority(),
                Readings.reference(run, row),
                row.procedure(),
                new Provenance(run.id(), row.row(), row.identity()));
        var entry = new Entry(course.state(), course.on(), now.instant());
        var request = new CooperationRequest(IDS.generate(), identity, row.content(), entry);
        var end = course.end();
        if (end != null) {
            request.moves(
                    end.ending().state(row.procedure()),
                    end.ending().result(),
                    end.on() == null ? course.on() : end.on());
        }
        request.isReviewedOn(end == null ? today.plusDays(CooperationRequest.DAYS_TO_REVIEW) : null);
        return request;
    }

    private static List<WhatHappened> told(ImportRun run, ImportRow row) {
        var course = row.course();
        var end = course.end();
        var details = details(run, row);
        if (end != null && end.on() == null) {
            details.put("outcomeDay", "NOT_RECORDED");
            var ended = moved(null, end.ending(), row);
            return List.of(move(ended, course.on(), withGrounds(end.ending(), details)));
        }
        var entering = move(new Moved(Step.IMPORT, null, course.state(), null, null, null), course.on(), details);
        return end == null || end.on() == null
                ? List.of(entering)
                : List.of(
                        entering,
                        move(
                                moved(course.state(), end.ending(), row),
                                end.on(),
                                withGrounds(end.ending(), details(run, row))));
    }

    private HistoryEntry draft(CooperationRequest request, WhatHappened what) {
        var entry = histories.draft(request.id(), request.authority(), request.head(), what);
        request.headIs(new HistoryHead(entry.seq(), entry.hash()));
        return entry;
    }

    /** What the register does not say of an end is coded as not recorded. */
    private static Map<String, Object> withGrounds(Ending ending, Map<String, Object> details) {
        if (ending == Ending.REFUSED) {
            details.put("grounds", List.of(Map.of("code", "RF_NOT_RECORDED", "principal", true)));
        }
        return details;
    }

    private static Moved moved(@Nullable State from, Ending ending, ImportRow row) {
        return new Moved(Step.IMPORT, from, ending.state(row.procedure()), ending.result(), reason(ending), null);
    }

    private static @Nullable String reason(Ending ending) {
        return ending == Ending.OTHERWISE_FINALISED ? "CL_NOT_RECORDED" : null;
    }

    private static WhatHappened move(Moved moved, LocalDate on, Map<String, Object> details) {
        return new WhatHappened(EntryKind.TRANSITION, moved, null, on, null, null, details);
    }

    private static Map<String, Object> details(ImportRun run, ImportRow row) {
        var details = new LinkedHashMap<String, Object>();
        details.put("import", run.id());
        details.put("row", row.row());
        details.put("source", row.source());
        details.put(KnownRows.DIGEST, row.digest());
        return details;
    }

    private void note(CooperationRequest request) {
        var head = request.head();
        audit.noteChange(Act.IMPORT, request.authority(), request.id(), head.count(), head.hash());
    }
}
