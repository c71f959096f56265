package org.comity.cases.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.longjobs.JobResult;
import org.comity.base.longjobs.JobWork;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.verification.HistoryVerificationView.FaultView;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the histories of the caller's authorities and compares them with the heads beside the requests, the state
 * of the requests and the heads in the audit trail. It finds changes made without the application, but not everything:
 * a person who rewrites the entries from one on, the head, the request and the audit trail, all of them consistently, leaves
 * nothing to compare with. Against such a person only copies stored elsewhere help. Notes and measures are
 * compared with their own entries. The other content of a request, its deadlines, links and side processes are not.
 */
@ApplicationScoped
public class VerifyHistory implements JobWork {

    private static final int MOST_FAULTS = 100;

    private final StoredEntries stored;
    private final StoredRecords records;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final JobProgress progress;
    private final JsonText json;

    VerifyHistory(
            StoredEntries stored,
            StoredRecords records,
            AuditTrail audit,
            CurrentCaller current,
            JobProgress progress,
            JsonText json) {
        this.stored = stored;
        this.records = records;
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
        var sight = current.sight();
        if (!sight.isOfTheOffice()) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "A history is verified by its own authority alone: an executing authority sees only a part of it");
        }
        var findings = new Findings();
        stored.read(requestId, findings::next);
        findings.end();
        records.check(requestId, findings::add);
        if (requestId != null && findings.requests == 0) {
            throw ProblemException.notFound();
        }
        sight.authorities().forEach(authority -> audit.note(Act.VERIFY_HISTORY, authority, requestId));
        return new HistoryVerificationView(
                findings.requests,
                findings.entries,
                findings.broken.isEmpty(),
                findings.broken.size(),
                findings.faults);
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
