package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.json.JsonText;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.CallHeaders;

/**
 * Erases the file of an import that was never committed, with everything its report says of its cells. What stays is that a
 * file with this digest was read, by whom and when, how many rows it had, and who erased it and why.
 */
@ApplicationScoped
class EraseImport {

    private final ImportRuns runs;
    private final ImportFileStore files;
    private final RegisterReader readings;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final CallHeaders call;
    private final JsonText json;

    EraseImport(
            ImportRuns runs,
            ImportFileStore files,
            RegisterReader readings,
            CurrentAuthor author,
            AuditTrail audit,
            CallHeaders call,
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
        run.isErased(said.reason(), author.get(), json.write(ImportReport.erased()));
        runs.flush();
        files.erase(run);
        audit.note(Act.ERASE_IMPORT, run.authority(), id);
        runs.flush();
        return readings.view(run);
    }
}
