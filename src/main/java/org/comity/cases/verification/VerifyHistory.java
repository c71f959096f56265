package org.comity.cases.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.evidence.TrailVerificationView;
import org.comity.base.evidence.VerifyTrails;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.longjobs.JobResult;
import org.comity.base.longjobs.JobWork;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.facts.RequestFacts;
import org.comity.cases.facts.RequestFacts.Differing;
import org.comity.cases.verification.HistoryVerificationView.FaultView;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the histories of the caller's authorities and compares them with the heads beside the requests, the state
 * of the requests, the heads in the audit trail, and the state that was noted with the last entry of each; and recomputes the
 * seals of the audit trail. It finds changes made without the application. A person who rewrites history, requests, trail
 * and seals consistently, as a superuser can, is found by a copy of the anchors alone.
 */
@ApplicationScoped
public class VerifyHistory implements JobWork {

    private static final int MOST_FAULTS = 100;
    private static final String OPERATOR = "verification";
    private static final int LONGEST_SECONDS = (int) Duration.ofHours(1).toSeconds();

    private final StoredEntries stored;
    private final StoredRecords records;
    private final StoredStates states;
    private final RequestFacts facts;
    private final VerifyTrails trails;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final JobProgress progress;
    private final JsonText json;

    VerifyHistory(
            StoredEntries stored,
            StoredRecords records,
            StoredStates states,
            RequestFacts facts,
            VerifyTrails trails,
            AuditTrail audit,
            CurrentCaller current,
            JobProgress progress,
            JsonText json) {
        this.stored = stored;
        this.records = records;
        this.states = states;
        this.facts = facts;
        this.trails = trails;
        this.audit = audit;
        this.current = current;
        this.progress = progress;
        this.json = json;
    }

    @Override
    public JobKind kind() {
        return JobKind.HISTORY_VERIFICATION;
    }

    @Override
    public JobResult work(String input, @Nullable FileContent file) {
        progress.phase(JobPhase.VERIFYING, stored.requests(), 0, 100);
        var found = verify(null);
        var content = json.write(found).getBytes(StandardCharsets.UTF_8);
        return JobResult.of(
                new FileContent(MediaType.APPLICATION_JSON, "verification.json", content),
                found.faults().stream().map(FaultView::requestId).toList());
    }

    /** Verifies the histories of all requests, or of one. */
    @Transactional
    public HistoryVerificationView verify(@Nullable UUID requestId) {
        return verify(requestId, false);
    }

    /** Verifies all, also with the copy of the anchors that the settings name. */
    @Transactional
    public HistoryVerificationView verifyWithAnchors() {
        return verify(null, true);
    }

    private HistoryVerificationView verify(@Nullable UUID requestId, boolean withAnchors) {
        var findings = new Findings();
        stored.read(requestId, findings::next);
        findings.end();
        records.check(requestId, findings::add);
        if (requestId != null && findings.requests == 0) {
            throw ProblemException.notFound();
        }
        checkStates(requestId, findings);
        facts.compare(requestId, request -> findings.add(of(request)));
        var trail = requestId == null ? trailOf(current.sight().authorities(), withAnchors) : null;
        current.sight().authorities().forEach(authority -> audit.note(Act.VERIFY_HISTORY, authority, requestId));
        return new HistoryVerificationView(
                findings.requests,
                findings.entries,
                findings.broken.isEmpty() && (trail == null || trail.hasNoFault()),
                findings.broken.size(),
                findings.faults,
                trail);
    }

    private static FaultView of(Differing request) {
        var kind = HistoryFault.FACTS_CHANGED;
        return new FaultView(
                request.requestId(), request.reference(), request.entries(), kind, kind.sentence(request.entries()));
    }

    /** The state of a request contains its links, also those to requests that the caller may not see. */
    private void checkStates(@Nullable UUID requestId, Findings findings) {
        var hidden = audit.hidden();
        var changed = asOperator(() -> {
            var found = new ArrayList<FaultView>();
            states.check(requestId, found::add);
            return found;
        });
        changed.stream().filter(fault -> !hidden.contains(fault.requestId())).forEach(findings::add);
    }

    /** A seal covers all lines of a trail, also those about requests that the caller may not see. */
    private TrailVerificationView trailOf(List<String> authorities, boolean withAnchors) {
        if (withAnchors) {
            return trails.verifyWithCopy(authorities);
        }
        var found = asOperator(() -> trails.verify(authorities));
        return current.get().isDataProtectionOfficer() ? found : found.withoutLines();
    }

    /** Reads as the operator, who sees every request of the caller's authorities, in a transaction of its own. */
    private <T> T asOperator(Callable<T> reading) {
        var caller = current.get();
        current.actAs(Caller.operator(OPERATOR, current.sight().authorities()));
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(reading);
        } finally {
            current.actAs(caller);
        }
    }

    /** The result up to the present row; of each request only its own row and its moves are in memory. */
    private final class Findings {
        private final List<FaultView> faults = new ArrayList<>();
        private final Set<UUID> broken = new HashSet<>();
        private long requests;
        private long entries;
        private @Nullable HistoryCheck present;

        void next(EntryEvidence row) {
            var check = present;
            if (check == null || !check.requestId().equals(row.requestId())) {
                end();
                check = new HistoryCheck(row);
                present = check;
            }
            check.next(row);
        }

        void end() {
            if (present != null) {
                requests++;
                progress.add(1);
                entries += present.entries();
                present.end().ifPresent(this::add);
                present = null;
            }
        }

        private void add(FaultView fault) {
            if (broken.add(fault.requestId()) && faults.size() < MOST_FAULTS) {
                faults.add(fault);
            }
        }
    }
}
