package org.comity.registers.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.json.JsonText;
import org.comity.base.limits.StoredFileLimits;
import org.comity.base.limits.StoredFileLimits.Kind;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.JobResult;
import org.comity.base.longjobs.JobWork;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.course.ImportRow;
import org.comity.registers.cutoff.LateEndings;
import org.comity.registers.dictionary.ReadingSettings;
import org.comity.registers.files.NewUpload;
import org.comity.registers.reading.RegisterPass.Taker;
import org.comity.registers.run.ImportRun.Origin;
import org.comity.registers.run.RecordRows.Counting;
import org.comity.registers.run.RegisterReader.Purpose;
import org.comity.registers.run.RegisterReader.Subject;
import org.comity.registers.update.RowUpdate;
import org.jspecify.annotations.Nullable;

/** Reads a register and reports on it, as a job. Only the report and the file are stored. */
@ApplicationScoped
class DryRun implements JobWork {

    private static final Kind STORED = new Kind(
            "files of imports that were not committed",
            "Erase some of GET /api/v1/imports, by POST /api/v1/imports/{id}/erasure");

    private final ImportRuns runs;
    private final ImportFileStore files;
    private final RegisterReader reader;
    private final RecordRows recorder;
    private final SetUpAuthority authorities;
    private final ReadingSettings settings;
    private final CurrentAuthor author;
    private final AuditTrail audit;
    private final JsonText json;
    private final StoredFileLimits limits;

    DryRun(
            ImportRuns runs,
            ImportFileStore files,
            RegisterReader reader,
            RecordRows recorder,
            SetUpAuthority authorities,
            ReadingSettings settings,
            CurrentAuthor author,
            AuditTrail audit,
            JsonText json,
            StoredFileLimits limits) {
        this.limits = limits;
        this.runs = runs;
        this.files = files;
        this.reader = reader;
        this.recorder = recorder;
        this.authorities = authorities;
        this.settings = settings;
        this.author = author;
        this.audit = audit;
        this.json = json;
    }

    /**
     * The input of the job beside the file.
     *
     * @param authority the own authority of the register
     * @param mapping the mapping that was sent, as JSON
     * @param mappingName the name of a saved mapping
     */
    record Reading(
            String authority,
            @Nullable String mapping,
            @Nullable String mappingName) {}

    /** The job that reads an upload. */
    JobOrder order(NewUpload upload) {
        var authority = authorities.chosen(upload.authority()).code();
        var stored = runs.stored(authority);
        limits.requirePlace(STORED, upload.content().length, stored.ofCaller(), stored.ofAuthority());
        return new JobOrder(
                kind(),
                List.of(authority),
                new Reading(authority, upload.mapping(), upload.mappingName()),
                new FileContent(MediaType.APPLICATION_OCTET_STREAM, upload.name(), upload.content()));
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT_DRY_RUN;
    }

    @Override
    public JobResult work(String input, @Nullable FileContent file) {
        return JobResult.at(ImportResource.path(read(json.read(input, Reading.class), Objects.requireNonNull(file))));
    }

    private UUID read(Reading given, FileContent file) {
        var authority = given.authority();
        var known = settings.mapping(authority, given.mapping(), given.mappingName());
        var dictionary = settings.dictionary(authority);
        var origin = new Origin(
                file.name(),
                DigestUtils.sha256Hex(file.content()),
                json.write(known.mapping()),
                known.name(),
                known.version());
        // Random, because the first digits are the reference of requests without one of their own.
        var run = new ImportRun(UUID.randomUUID(), authority, origin, author.get());
        var faults = reader.faultList();
        var endings = reader.endings(authority, author.get().id());
        var subject = new Subject(authority, file.content(), known.mapping(), dictionary);
        var counting = recorder.counting(authority);
        var reading = reader.read(subject, Purpose.REPORT, faults, both(endings, counting));
        reader.store(run, reading, endings, counting.count(), dictionary);
        runs.persist(run);
        files.store(run, file.content(), faults);
        audit.note(Act.IMPORT_DRY_RUN, authority, run.id());
        runs.writeOut();
        return run.id();
    }

    private static Taker both(LateEndings endings, Counting counting) {
        return new Taker() {
            @Override
            public void take(List<ImportRow> rows) {
                endings.take(rows);
                counting.take(rows);
            }

            @Override
            public void update(List<RowUpdate> updates) {
                endings.update(updates);
            }
        };
    }
}
