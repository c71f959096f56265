package org.comity.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.audit.CurrentAuthor;
import org.comity.directory.SetUpAuthority;
import org.comity.http.FewAtOnce;
import org.comity.http.JsonText;
import org.comity.imports.ImportRun.Origin;
import org.comity.imports.Readings.Subject;
import org.comity.replay.Replay;

/** Reads a register and reports on it. Nothing is written but the report, with the file. */
@ApplicationScoped
class DryRun {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final KeptFiles files;
    private final Readings readings;
    private final SetUpAuthority authorities;
    private final Knowledge knowledge;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Replay replay;
    private final JsonText json;

    DryRun(
            ImportRuns runs,
            KeptFiles files,
            Readings readings,
            SetUpAuthority authorities,
            Knowledge knowledge,
            CurrentAuthor author,
            AuditTrail audit,
            Replay replay,
            JsonText json) {
        this.runs = runs;
        this.files = files;
        this.readings = readings;
        this.authorities = authorities;
        this.knowledge = knowledge;
        this.author = author;
        this.audit = audit;
        this.replay = replay;
        this.json = json;
    }

    /** The answer with the report, once per idempotency key. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    @FewAtOnce
    Response read(NewUpload upload, Function<ImportView, Response> answer) {
        return replay.once(() -> answer.apply(reported(upload)));
    }

    private ImportView reported(NewUpload upload) {
        var authority = authorities.chosen(upload.authority()).code();
        var known = knowledge.mapping(authority, upload.mapping(), upload.mappingName());
        var dictionary = knowledge.dictionary(authority);
        var origin = new Origin(
                upload.name(),
                RowDigest.sha256(upload.content()),
                json.write(known.mapping()),
                known.name(),
                known.version());
        // Random, since the first digits name those requests that have no reference of their own.
        var run = new ImportRun(UUID.randomUUID(), authority, origin, author.get());
        var faults = readings.faultList();
        var subject = new Subject(authority, upload.content(), known.mapping(), dictionary);
        var reading = readings.read(subject, faults, rows -> {});
        readings.keep(run, reading, dictionary);
        runs.persist(run);
        files.keep(run, upload.content(), faults);
        audit.note(Act.IMPORT_DRY_RUN, authority, run.id());
        runs.writeOut();
        return readings.view(run);
    }
}
