package org.comity.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.comity.audit.Act;
import org.comity.directory.SetUpAuthority;
import org.comity.http.StrictJson;
import org.comity.imports.ImportRun.Origin;

/** Reads a register and reports on it. Nothing is written but the report, with the file. */
@ApplicationScoped
class DryRun {

    private static final int PATIENCE_SECONDS = 600;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final Readings readings;
    private final SetUpAuthority authorities;
    private final StrictJson json;
    private final Circumstances circumstances;

    DryRun(
            ImportRuns runs,
            ImportFiles files,
            Readings readings,
            SetUpAuthority authorities,
            StrictJson json,
            Circumstances circumstances) {
        this.runs = runs;
        this.files = files;
        this.readings = readings;
        this.authorities = authorities;
        this.json = json;
        this.circumstances = circumstances;
    }

    /** The answer with the report, once per idempotency key. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    Response read(NewUpload upload, Function<ImportView, Response> answer) {
        return circumstances.replay().once(() -> answer.apply(reported(upload)));
    }

    private ImportView reported(NewUpload upload) {
        var said = upload.mapping();
        var mapping = said == null || said.isBlank()
                ? NewMapping.none()
                : json.read(said.getBytes(StandardCharsets.UTF_8), NewMapping.class);
        var authority = authorities.chosen(upload.authority()).code();
        var origin = new Origin(upload.name(), RowDigest.sha256(upload.content()), readings.asJson(mapping));
        // Random, since the first digits name those requests that have no reference of their own.
        var run = new ImportRun(UUID.randomUUID(), authority, origin, circumstances.by());
        readings.keep(run, readings.read(authority, upload.content(), mapping));
        runs.persist(run);
        files.persist(new ImportFile(run.id(), authority, upload.content()));
        circumstances.audit().note(Act.IMPORT_DRY_RUN, authority, run.id());
        runs.writeOut();
        return readings.view(run);
    }
}
