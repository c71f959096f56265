package org.comity.registers.run;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.json.JsonText;
import org.comity.base.web.Limited;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.course.RowDigest;
import org.comity.registers.dictionary.ReadingSettings;
import org.comity.registers.run.ImportRun.Origin;
import org.comity.registers.run.RegisterReader.Subject;

/** Reads a register and reports on it. Nothing is written but the report, with the file. */
@ApplicationScoped
class DryRun {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final ImportFileStore files;
    private final RegisterReader readings;
    private final SetUpAuthority authorities;
    private final ReadingSettings knowledge;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Idempotency replay;
    private final JsonText json;

    DryRun(
            ImportRuns runs,
            ImportFileStore files,
            RegisterReader readings,
            SetUpAuthority authorities,
            ReadingSettings knowledge,
            CurrentAuthor author,
            AuditTrail audit,
            Idempotency replay,
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
    @Limited
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
