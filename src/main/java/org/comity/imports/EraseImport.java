package org.comity.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.audit.CurrentAuthor;
import org.comity.http.Call;
import org.comity.http.JsonText;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;

/**
 * Erases the file of an import that was never committed, with everything its report says of its cells. What stays is that a
 * file with this digest was read, by whom and when, how many rows it had, and who erased it and why.
 */
@ApplicationScoped
class EraseImport {

    private final ImportRuns runs;
    private final KeptFiles files;
    private final Readings readings;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Call call;
    private final JsonText json;

    EraseImport(
            ImportRuns runs,
            KeptFiles files,
            Readings readings,
            CurrentAuthor author,
            AuditTrail audit,
            Call call,
            JsonText json) {
        this.runs = runs;
        this.files = files;
        this.readings = readings;
        this.author = author;
        this.audit = audit;
        this.call = call;
        this.json = json;
    }

    @Transactional
    ImportView erase(UUID id, NewErasure said) {
        var run = runs.locked(id);
        if (call.expectedVersion() != run.version()) {
            throw new ProblemException(
                    ProblemKind.STALE, "The import has changed: its ETag is now \"" + run.version() + "\"");
        }
        if (run.state() != ImportState.DRY_RUN) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    run.state() == ImportState.ERASED
                            ? "What was read for this import was erased before"
                            : "This import was committed: its file is the source of what is recorded");
        }
        run.isErased(said.reason(), author.get(), json.write(Report.erased()));
        runs.flush();
        files.erase(run);
        audit.note(Act.ERASE_IMPORT, run.authority(), id);
        runs.flush();
        return readings.view(run);
    }
}
