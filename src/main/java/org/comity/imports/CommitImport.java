package org.comity.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.audit.CurrentAuthor;
import org.comity.http.Call;
import org.comity.http.Fault;
import org.comity.http.FewAtOnce;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;
import org.comity.imports.Readings.Subject;
import org.comity.replay.Replay;

/** Records the rows of a register that was read before: all of them, or none. */
@ApplicationScoped
class CommitImport {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final KeptFiles files;
    private final Readings readings;
    private final RecordRows recording;
    private final Knowledge knowledge;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Call call;
    private final Replay replay;

    CommitImport(
            ImportRuns runs,
            KeptFiles files,
            Readings readings,
            RecordRows recording,
            Knowledge knowledge,
            CurrentAuthor author,
            AuditTrail audit,
            Call call,
            Replay replay) {
        this.runs = runs;
        this.files = files;
        this.readings = readings;
        this.recording = recording;
        this.knowledge = knowledge;
        this.author = author;
        this.audit = audit;
        this.call = call;
        this.replay = replay;
    }

    /** The answer with the report, once per idempotency key. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    @FewAtOnce
    Response commit(UUID id, NewCommit said, Function<ImportView, Response> answer) {
        return replay.once(() -> answer.apply(committed(id, said)));
    }

    /** The file is gone through twice: nothing is recorded before all of it was found sound. */
    private ImportView committed(UUID id, NewCommit said) {
        var run = runs.locked(id);
        check(run, said);
        var subject = new Subject(
                run.authority(),
                files.content(run),
                readings.mapping(run),
                knowledge.asItWas(run.authority(), readings.dictionaryOf(run)));
        var checked = readings.read(subject, readings.faultList(), rows -> {});
        if (checked.findings().hasFaults()) {
            throw faulty(checked.findings());
        }
        readings.read(subject, readings.faultList(), rows -> recording.record(run, rows));
        runs.analyse();
        var recorded = runs.visible(id);
        readings.keep(recorded, checked, subject.dictionary());
        recorded.isCommitted(checked.counts().ready(), author.get());
        audit.note(Act.IMPORT, recorded.authority(), id);
        runs.flush();
        return readings.view(recorded);
    }

    private void check(ImportRun run, NewCommit said) {
        if (run.state() != ImportState.DRY_RUN) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    run.state() == ImportState.ERASED
                            ? "What was read for this import is erased"
                            : "This import was committed before");
        }
        if (call.expectedVersion() != run.version()) {
            throw new ProblemException(
                    ProblemKind.STALE, "The import has changed: its ETag is now \"" + run.version() + "\"");
        }
        if (!said.sha256().toLowerCase(Locale.ROOT).equals(run.sha256())) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "sha256", "other-file", "is not the digest of the file that was read: " + run.sha256())));
        }
    }

    private static ProblemException faulty(Findings findings) {
        var faults = findings.faults().stream()
                .map(fault -> new Fault(
                        "file",
                        fault.cell() != null
                                ? fault.cell()
                                : "row " + fault.row() + (fault.column() == null ? "" : ", " + fault.column()),
                        fault.code(),
                        fault.detail()))
                .toList();
        return new ProblemException(
                ProblemKind.UNPROCESSABLE,
                "Nothing was recorded: the file has " + findings.faultCount() + " faults",
                faults,
                Map.of("faultCount", findings.faultCount()));
    }
}
