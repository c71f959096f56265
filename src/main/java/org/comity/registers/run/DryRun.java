package org.comity.registers.run;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.json.JsonText;
import org.comity.base.limit.Limited;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.dictionary.ReadingSettings;
import org.comity.registers.run.ImportRun.Origin;
import org.comity.registers.run.RegisterReader.Subject;

/** Reads a register and reports on it. Only the report and the file are stored. */
@ApplicationScoped
class DryRun {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final ImportFileStore files;
    private final RegisterReader reader;
    private final SetUpAuthority authorities;
    private final ReadingSettings settings;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final Idempotency idempotency;
    private final JsonText json;

    DryRun(
            ImportRuns runs,
            ImportFileStore files,
            RegisterReader reader,
            SetUpAuthority authorities,
            ReadingSettings settings,
            CurrentAuthor author,
            AuditTrail audit,
            Idempotency idempotency,
            JsonText json) {
        this.runs = runs;
        this.files = files;
        this.reader = reader;
        this.authorities = authorities;
        this.settings = settings;
        this.author = author;
        this.audit = audit;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Returns the answer with the report, once per idempotency key. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    @Limited
    Response read(NewUpload upload, Function<ImportView, Response> answer) {
        return idempotency.once(() -> answer.apply(reported(upload)));
    }

    private ImportView reported(NewUpload upload) {
        var authority = authorities.chosen(upload.authority()).code();
        var known = settings.mapping(authority, upload.mapping(), upload.mappingName());
        var dictionary = settings.dictionary(authority);
        var origin = new Origin(
                upload.name(),
                DigestUtils.sha256Hex(upload.content()),
                json.write(known.mapping()),
                known.name(),
                known.version());
        // Random, because the first digits are the reference of requests without one of their own.
        var run = new ImportRun(UUID.randomUUID(), authority, origin, author.get());
        var faults = reader.faultList();
        var subject = new Subject(authority, upload.content(), known.mapping(), dictionary);
        var reading = reader.read(subject, faults, rows -> {});
        reader.store(run, reading, dictionary);
        runs.persist(run);
        files.store(run, upload.content(), faults);
        audit.note(Act.IMPORT_DRY_RUN, authority, run.id());
        runs.writeOut();
        return reader.view(run);
    }
}
