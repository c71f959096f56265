package org.comity.publication.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.base.json.JsonText;
import org.comity.base.longjobs.JobPhase;
import org.comity.base.longjobs.JobProgress;
import org.comity.base.time.Now;
import org.comity.publication.counting.WholeOffice;
import org.comity.publication.evidence.StoredTraces.Absence;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.release.Edition;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Editions.Beside;
import org.comity.publication.release.Release;
import org.comity.publication.restated.SourceTable;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.disclosure.DisclosurePolicy;

/**
 * Makes the traces of an edition once, and reads them afterwards. A trace is of a request that no hidden cell counts, so that traces say nothing
 * about the numbers of hidden cells.
 */
@ApplicationScoped
class FreezeTraces {

    private static final int SHARE_OF_READING = 90;

    private final EditionTraces stored;
    private final Editions editions;
    private final HiddenMembers hidden;
    private final CountedSubjects subjects;
    private final WholeOffice office;
    private final PublicationPrograms programs;
    private final OwnAuthorities authorities;
    private final JobProgress progress;
    private final JsonText json;
    private final Now now;

    FreezeTraces(
            EditionTraces stored,
            Editions editions,
            HiddenMembers hidden,
            CountedSubjects subjects,
            WholeOffice office,
            PublicationPrograms programs,
            OwnAuthorities authorities,
            JobProgress progress,
            JsonText json,
            Now now) {
        this.stored = stored;
        this.editions = editions;
        this.hidden = hidden;
        this.subjects = subjects;
        this.office = office;
        this.programs = programs;
        this.authorities = authorities;
        this.progress = progress;
        this.json = json;
        this.now = now;
    }

    /** The traces of an edition, if they were made. */
    Optional<StoredTraces> of(Edition edition) {
        return stored.findByIdOptional(edition.id()).map(one -> json.read(one.content(), StoredTraces.class));
    }

    /** Stores traces, or reads those that were stored meanwhile. The caller has locked the release, so that they are stored once. */
    StoredTraces frozen(Release release, Edition edition, StoredTraces made) {
        return of(edition).orElseGet(() -> {
            var kept = alone(release, edition, made);
            stored.persistAndFlush(new EditionTrace(edition, json.write(kept), now.instant()));
            return kept;
        });
    }

    /** The traces of a published edition, which are not stored yet. They take long, and need no lock. */
    StoredTraces made(Release release, Edition edition) {
        var policy = edition.disclosure();
        if (policy.method() == DisclosurePolicy.Method.ROUNDING) {
            return without(policy, Absence.ROUNDED);
        }
        var sources = hidden.sources(release, edition);
        if (sources.isEmpty()) {
            return without(policy, Absence.OTHER_PROGRAM);
        }
        if (otherHasTraces(release)) {
            return without(policy, Absence.OTHER_EDITION);
        }
        return new StoredTraces(policy.threshold(), null, traces(release, edition, sources.get()));
    }

    /** Those of another release may have been made meanwhile. The office is locked until they are stored. */
    private StoredTraces alone(Release release, Edition edition, StoredTraces made) {
        editions.lockOffice(edition.authority());
        return made.absence() == null && otherHasTraces(release)
                ? without(edition.disclosure(), Absence.OTHER_EDITION)
                : made;
    }

    /** Whether traces were made of an edition of the release, or of one of another release with common days. */
    private boolean otherHasTraces(Release release) {
        var ids = Stream.concat(
                        editions.of(release).stream(),
                        editions.beside(release).stream().map(Beside::edition))
                .map(Edition::id)
                .toList();
        return stored.list("edition in ?1", ids).stream()
                .map(one -> json.read(one.content(), StoredTraces.class))
                .anyMatch(one -> one.absence() == null);
    }

    private static StoredTraces without(DisclosurePolicy policy, Absence absence) {
        return new StoredTraces(policy.threshold(), absence, new AnonymousTraces(List.of(), List.of()));
    }

    private AnonymousTraces traces(Release release, Edition edition, List<SourceTable> sources) {
        var policy = edition.disclosure();
        var day = authorities.knownDay(edition.authority(), edition.countedAt());
        var periods = release.order(programs.find(release.program()).orElseThrow(), day)
                .periods();
        progress.phase(JobPhase.COUNTING, sources.size(), 0, SHARE_OF_READING);
        var all = office.read(
                edition.authority(),
                edition.guardedUntil(),
                read -> subjects.of(edition, day, periods, hidden.of(sources, read)));
        return AnonymousTraces.of(all, policy.threshold(), policy.lossLimit());
    }
}
