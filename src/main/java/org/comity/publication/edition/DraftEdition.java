package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobKind;
import org.comity.base.longjobs.JobOrder;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.comity.base.longjobs.JobResult;
import org.comity.base.longjobs.JobWork;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.publication.counting.CountingOrder;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionDeed;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.release.Releases;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.indicator.Period;
import org.jspecify.annotations.Nullable;

/** Drafts an edition as a job: counts its tables, protects them, and freezes them as rows. A draft takes the place of a former one. */
@ApplicationScoped
class DraftEdition implements JobWork {

    private final Releases releases;
    private final Editions editions;
    private final FreezeEdition freezing;
    private final CountEdition counting;
    private final ProtectEdition protecting;
    private final PublicationPrograms programs;
    private final AuditTrail audit;
    private final CurrentAuthor author;
    private final JsonText json;
    private final Ids ids;

    DraftEdition(
            Releases releases,
            Editions editions,
            FreezeEdition freezing,
            CountEdition counting,
            ProtectEdition protecting,
            PublicationPrograms programs,
            AuditTrail audit,
            CurrentAuthor author,
            JsonText json,
            Ids ids) {
        this.releases = releases;
        this.editions = editions;
        this.freezing = freezing;
        this.counting = counting;
        this.protecting = protecting;
        this.programs = programs;
        this.audit = audit;
        this.author = author;
        this.json = json;
        this.ids = ids;
    }

    /** The input of the job. */
    record Drafting(
            UUID release, @Nullable String reason, @Nullable String note) {}

    /** The job that drafts an edition of a release; a problem if one is under review. */
    JobOrder order(UUID id, NewEdition wanted) {
        var release = releases.visible(id);
        requireNoneUnderReview(release);
        return new JobOrder(
                kind(), List.of(release.authority()), new Drafting(id, wanted.reason(), wanted.note()), null);
    }

    private void requireNoneUnderReview(Release release) {
        editions.of(release).stream()
                .filter(edition -> edition.state() == EditionState.REVIEW || edition.state() == EditionState.APPROVED)
                .findFirst()
                .ifPresent(edition -> {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "Edition " + edition.no()
                                    + " is under review or approved; return it before another is drafted");
                });
    }

    @Override
    public JobKind kind() {
        return JobKind.EDITION_DRAFT;
    }

    @Override
    public JobResult work(String input, @Nullable FileContent file) {
        var drafting = json.read(input, Drafting.class);
        var release = releases.visible(drafting.release());
        if (!editions.beginsDraft(release)) {
            throw new ProblemException(ProblemKind.CONFLICT, "Another draft of this release is being made");
        }
        requireNoneUnderReview(release);
        var order = counting.order(release, programs.find(release.program()).orElseThrow());
        if (order.periods().isEmpty()) {
            throw new ProblemException(ProblemKind.CONFLICT, "No period of the release has begun");
        }
        var counted = counting.count(order, protecting.policy());
        var all = editions.of(release);
        var made = protecting.protect(release, counted.tables(), all);
        requireUnchanged(release, all);
        var draft = freeze(release, drafting, order, counted, made, all);
        audit.note(Act.DRAFT_EDITION, release.authority(), draft.id());
        return JobResult.at(EditionResource.address(release, draft));
    }

    /** The release is locked only now: counting takes minutes, and an edition may have to be withdrawn meanwhile. */
    private void requireUnchanged(Release release, List<Edition> all) {
        if (!releases.lockUnchanged(release) || !editions.areUnchanged(release, all)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The release or an edition of it was changed while this one was counted; draft it again");
        }
    }

    private Edition freeze(
            Release release,
            Drafting drafting,
            CountingOrder order,
            CountEdition.Count counted,
            ProtectEdition.Made made,
            List<Edition> all) {
        var former =
                all.stream().filter(one -> one.state() == EditionState.DRAFT).findFirst();
        // An entity tag of the former draft must not fit the new one.
        var version = former.map(one -> one.version() + 1).orElse(0);
        former.ifPresent(freezing::remove);
        var no = 1
                + (int) all.stream()
                        .filter(one -> one.state() != EditionState.DRAFT)
                        .count();
        var hashes = freezing.hashes(made.published());
        var frozen = freezing.frozen(order, made.policy(), counted.at(), manifest(order, counted, made, hashes));
        var draft = new Edition(ids.next(), release, no, drafting.reason(), frozen, author.get(), version);
        editions.persistAndFlush(draft);
        freezing.store(draft, made, hashes);
        editions.note(draft, EditionDeed.DRAFTED, author.get(), drafting.note(), List.of());
        editions.flush();
        return draft;
    }

    private static Manifest manifest(
            CountingOrder order, CountEdition.Count counted, ProtectEdition.Made made, Map<String, String> hashes) {
        return new Manifest(
                order.program().code(),
                order.periods().stream().map(Period::label).toList(),
                order.periods().getLast().to(),
                made.published().stream()
                        .collect(Collectors.toMap(
                                PublishedTable::indicator, PublishedTable::version, (one, other) -> one)),
                order.program().tables().stream()
                        .filter(spec -> !spec.where().isEmpty())
                        .collect(Collectors.toMap(TableSpec::code, TableSpec::where)),
                hashes,
                made.report(),
                made.choices(),
                made.beyondLimit(),
                made.leftOut(),
                made.beside(),
                counted.tables().unbalanced());
    }
}
