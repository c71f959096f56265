package org.comity.publication.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.longjobs.JobResult;
import org.comity.base.longjobs.JobWork;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.publication.open.ReadPublished;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.release.Releases;
import org.jspecify.annotations.Nullable;

/** Makes the evidence pack of a published edition as a job. */
@ApplicationScoped
class MakeEvidencePack implements JobWork {

    private static final int SHARE_OF_TRACES = 90;

    private final Releases releases;
    private final Editions editions;
    private final ReadPublished published;
    private final FreezeTraces traces;
    private final EvidencePack packs;
    private final AuditTrail audit;
    private final JobProgress progress;
    private final JsonText json;

    MakeEvidencePack(
            Releases releases,
            Editions editions,
            ReadPublished published,
            FreezeTraces traces,
            EvidencePack packs,
            AuditTrail audit,
            JobProgress progress,
            JsonText json) {
        this.releases = releases;
        this.editions = editions;
        this.published = published;
        this.traces = traces;
        this.packs = packs;
        this.audit = audit;
        this.progress = progress;
        this.json = json;
    }

    /** The input of the job. */
    record Making(UUID release, int edition) {}

    /** The job that makes the pack; a problem for an edition that is not published, or was withdrawn. */
    JobOrder order(UUID id, int no) {
        var release = releases.visible(id);
        readable(release, no);
        return new JobOrder(kind(), List.of(release.authority()), new Making(id, no), null);
    }

    private Edition readable(Release release, int no) {
        var edition = editions.one(release, no);
        if (!edition.state().isPublic()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The edition is not published");
        }
        published.requireReadable(edition);
        return edition;
    }

    /** The release is locked for the moment in which traces are stored, not while they are made. The edition may be withdrawn by then. */
    private StoredTraces frozen(Making making, StoredTraces made) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var release = releases.locked(making.release());
            return traces.frozen(release, readable(release, making.edition()), made);
        });
    }

    @Override
    public JobKind kind() {
        return JobKind.EVIDENCE_PACK;
    }

    /** The pack of an edition that was withdrawn since is gone, as at its own address. */
    @Override
    public void requireReadable(String input) {
        var making = json.read(input, Making.class);
        readable(releases.visible(making.release()), making.edition());
    }

    @Override
    public JobResult work(String input, @Nullable FileContent file) {
        var making = json.read(input, Making.class);
        var release = releases.visible(making.release());
        var edition = readable(release, making.edition());
        var found = traces.of(edition).orElseGet(() -> frozen(making, traces.made(release, edition)));
        progress.phase(JobPhase.EXPORTING, null, SHARE_OF_TRACES, 100);
        var compared = published.compared(release.authority(), release.code(), String.valueOf(making.edition()));
        var content = packs.of(compared, edition.countedAt(), found);
        audit.note(Act.MAKE_EVIDENCE_PACK, release.authority(), edition.id());
        var name = "%s-%s-edition-%d-evidence.zip"
                .formatted(release.authority().toLowerCase(Locale.ROOT), release.code(), making.edition());
        return JobResult.of(new FileContent(EvidencePack.MEDIA_TYPE, name, content), List.of());
    }
}
