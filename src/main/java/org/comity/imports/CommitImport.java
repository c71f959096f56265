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
import org.comity.http.Call;
import org.comity.http.Fault;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;

/** Records the rows of a register that was read before: all of them, or none. */
@ApplicationScoped
class CommitImport {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final Readings readings;
    private final RecordRows recording;
    private final Call call;
    private final Circumstances circumstances;

    CommitImport(
            ImportRuns runs,
            ImportFiles files,
            Readings readings,
            RecordRows recording,
            Call call,
            Circumstances circumstances) {
        this.runs = runs;
        this.files = files;
        this.readings = readings;
        this.recording = recording;
        this.call = call;
        this.circumstances = circumstances;
    }

    /** The answer with the report, once per idempotency key. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    Response commit(UUID id, NewCommit said, Function<ImportView, Response> answer) {
        return circumstances.replay().once(() -> answer.apply(committed(id, said)));
    }

    private ImportView committed(UUID id, NewCommit said) {
        var run = runs.locked(id);
        check(run, said);
        var reading = readings.read(run.authority(), files.findById(id).content(), readings.mapping(run));
        if (reading.register().findings().hasFaults()) {
            throw faulty(reading.register().findings());
        }
        var ready = reading.ready();
        recording.record(run, ready);
        var recorded = runs.visible(id);
        readings.keep(recorded, reading);
        recorded.isCommitted(ready.size(), circumstances.by());
        circumstances.audit().note(Act.IMPORT, recorded.authority(), id);
        runs.flush();
        return readings.view(recorded);
    }

    private void check(ImportRun run, NewCommit said) {
        if (run.state() == ImportState.COMMITTED) {
            throw new ProblemException(ProblemKind.CONFLICT, "This import was committed before");
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
                        "row " + fault.row() + (fault.column() == null ? "" : ", " + fault.column()),
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
