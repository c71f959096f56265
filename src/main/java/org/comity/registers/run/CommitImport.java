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
import org.comity.base.limit.Limited;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.CallHeaders;
import org.comity.registers.course.ImportRow;
import org.comity.registers.dictionary.ReadingSettings;
import org.comity.registers.layout.Findings;
import org.comity.registers.reading.RegisterPass.Taker;
import org.comity.registers.run.RegisterReader.Subject;
import org.comity.registers.update.RowUpdate;
import org.comity.registers.update.UpdateRequests;

/** Records the rows of a register that was read before: all of them, or none. */
@ApplicationScoped
class CommitImport {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final ImportFileStore files;
    private final RegisterReader reader;
    private final RecordRows recorder;
    private final UpdateRequests updater;
    private final ReadingSettings settings;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final CallHeaders call;
    private final Idempotency idempotency;

    CommitImport(
            ImportRuns runs,
            ImportFileStore files,
            RegisterReader reader,
            RecordRows recorder,
            UpdateRequests updater,
            ReadingSettings settings,
            CurrentAuthor author,
            AuditTrail audit,
            CallHeaders call,
            Idempotency idempotency) {
        this.runs = runs;
        this.files = files;
        this.reader = reader;
        this.recorder = recorder;
        this.updater = updater;
        this.settings = settings;
        this.author = author;
        this.audit = audit;
        this.call = call;
        this.idempotency = idempotency;
    }

    /** Returns the answer with the report, once per idempotency key. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    @Limited
    Response commit(UUID id, NewCommit input, Function<ImportView, Response> answer) {
        return idempotency.once(() -> answer.apply(committed(id, input)));
    }

    /** The file is read twice: the first pass finds all faults before the second one records anything. */
    private ImportView committed(UUID id, NewCommit input) {
        var run = runs.locked(id);
        check(run, input);
        var subject = new Subject(
                run.authority(),
                files.content(run),
                reader.mapping(run),
                settings.asItWas(run.authority(), reader.dictionaryOf(run)));
        var checked = reader.read(subject, reader.faultList(), rows -> {});
        if (checked.findings().hasFaults()) {
            throw faulty(checked.findings());
        }
        reader.read(subject, reader.faultList(), new Recording(run));
        runs.analyse();
        var recorded = runs.visible(id);
        reader.store(recorded, checked, subject.dictionary());
        recorded.isCommitted(checked.counts().ready(), author.get());
        audit.note(Act.IMPORT, recorded.authority(), id);
        runs.flush();
        return reader.view(recorded);
    }

    /** Records what a pass over the register finds. */
    private final class Recording implements Taker {

        private final ImportRun run;

        Recording(ImportRun run) {
            this.run = run;
        }

        @Override
        public void take(List<ImportRow> rows) {
            recorder.record(run, rows);
        }

        @Override
        public void update(List<RowUpdate> updates) {
            updates.forEach(update -> updater.record(run.id(), update));
            runs.writeOut();
        }
    }

    private void check(ImportRun run, NewCommit input) {
        if (run.state() != ImportState.DRY_RUN) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    run.state() == ImportState.ERASED
                            ? "The file of this import is erased"
                            : "This import was committed before");
        }
        call.requireVersion(run.version());
        if (!input.sha256().toLowerCase(Locale.ROOT).equals(run.sha256())) {
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
