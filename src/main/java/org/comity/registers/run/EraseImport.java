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
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;

/**
 * Erases the file of an import that was never committed, with all cells in its report. The digest, the person and day
 * of the dry run, the number of rows, and the person and reason of the erasure remain.
 */
@ApplicationScoped
class EraseImport {

    private final ImportRuns runs;
    private final ImportFileStore files;
    private final RegisterReader reader;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final CallHeaders call;
    private final CurrentCaller current;
    private final JsonText json;

    EraseImport(
            ImportRuns runs,
            ImportFileStore files,
            RegisterReader reader,
            CurrentAuthor author,
            AuditTrail audit,
            CallHeaders call,
            CurrentCaller current,
            JsonText json) {
        this.current = current;
        this.runs = runs;
        this.files = files;
        this.reader = reader;
        this.author = author;
        this.audit = audit;
        this.call = call;
        this.json = json;
    }

    @Transactional
    ImportView erase(UUID id, NewErasure input) {
        var run = runs.locked(id);
        call.requireVersion(run.version());
        var caller = current.get();
        if (!run.readBy().equals(caller.id()) && !caller.in(run.authority()).has(Role.SUPERVISOR)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN, "Only the person who read the file, or a supervisor, can erase it");
        }
        if (run.state() != ImportState.DRY_RUN) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    run.state() == ImportState.ERASED
                            ? "The file of this import was erased before"
                            : "This import was committed: its file is the source of what is recorded");
        }
        run.isErased(input.reason(), author.get(), json.write(ImportReport.erased()));
        runs.flush();
        files.erase(run);
        audit.note(Act.ERASE_IMPORT, run.authority(), id);
        runs.flush();
        return reader.view(run);
    }
}
