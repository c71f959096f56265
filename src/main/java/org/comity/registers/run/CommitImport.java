package org.comity.registers.run;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.CallHeaders;
import org.comity.base.limit.Limited;
import org.comity.registers.dictionary.ReadingSettings;
import org.comity.registers.layout.Findings;
import org.comity.registers.run.RegisterReader.Subject;

/** Records the rows of a register that was read before: all of them, or none. */
@ApplicationScoped
class CommitImport {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final ImportFileStore files;
    private final RegisterReader readings;
    private final RecordRows recording;
    private final ReadingSettings knowledge;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final CallHeaders call;
    private final Idempotency replay;

    CommitImport(
            ImportRuns runs,
            ImportFileStore files,
            RegisterReader readings,
            RecordRows recording,
            ReadingSettings knowledge,
            CurrentAuthor author,
            AuditTrail audit,
            CallHeaders call,
            Idempotency replay) {
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
    @Limited
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
