package org.comity.publication.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.web.Page;
import org.comity.base.web.Precondition;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.publication.program.PublicationPrograms;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.YearStart;

/** Plans releases, changes their titles and schedule, and shows them to their office. */
@ApplicationScoped
public class KeepReleases {

    private static final String LIST = "releases";
    private static final int MOST_YEARS = 40;
    private static final int MOST_READERS = 200;

    private final Releases releases;
    private final Editions editions;
    private final PublicationPrograms programs;
    private final SetUpAuthority authorities;
    private final AuditTrail audit;
    private final CurrentAuthor author;
    private final Ids ids;

    KeepReleases(
            Releases releases,
            Editions editions,
            PublicationPrograms programs,
            SetUpAuthority authorities,
            AuditTrail audit,
            CurrentAuthor author,
            Ids ids) {
        this.releases = releases;
        this.editions = editions;
        this.programs = programs;
        this.authorities = authorities;
        this.audit = audit;
        this.author = author;
        this.ids = ids;
    }

    @Transactional
    Versioned<ReleaseView> plan(NewRelease wanted) {
        var authority = authorities.chosen(wanted.authority()).code();
        check(wanted);
        if (releases.ofCode(authority, wanted.code()).isPresent()) {
            throw new ProblemException(ProblemKind.CONFLICT, "The office has a release " + wanted.code() + " already");
        }
        var release = new Release(ids.next(), authority, wanted, author.get());
        releases.persist(release);
        releases.flush();
        audit.note(Act.PLAN_RELEASE, authority, release.id());
        return shown(release);
    }

    private void check(NewRelease wanted) {
        var faults = new ArrayList<Fault>();
        if (programs.find(wanted.program()).isEmpty()) {
            var known = programs.all().stream().map(one -> one.code()).toList();
            faults.add(Fault.ofBody("program", "unknown", "must be one of " + known));
        }
        if (wanted.to().isBefore(wanted.from())) {
            faults.add(Fault.ofBody("to", "out-of-order", "must not be before from"));
        } else if (wanted.from().plusYears(MOST_YEARS).isBefore(wanted.to())) {
            faults.add(Fault.ofBody("to", "bad-value", "a release has at most " + MOST_YEARS + " years"));
        }
        if (wanted.yearStart() != null && !isYearStart(wanted.yearStart())) {
            faults.add(Fault.ofBody("yearStart", "bad-value", "must be a month and a day such as 07-01, not 02-29"));
        }
        if (faults.isEmpty() && cutsAYear(wanted)) {
            faults.add(Fault.ofBody(
                    "to",
                    "bad-value",
                    "a release has whole statistical years, since days alone would show single requests"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    private static boolean cutsAYear(NewRelease wanted) {
        var start = wanted.yearStart() == null ? YearStart.CALENDAR : YearStart.parse(wanted.yearStart());
        return start.periods(wanted.from(), wanted.to()).stream().anyMatch(Period::partial);
    }

    private static boolean isYearStart(String text) {
        try {
            YearStart.parse(text);
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    /** Titles and schedule can change while no edition is beyond its draft: who approves an edition approves them too. */
    @Transactional
    Versioned<ReleaseView> change(UUID id, Precondition precondition, ChangeRelease wanted) {
        var release = releases.locked(id);
        precondition.requireCurrent(release.version());
        if (editions.of(release).stream().anyMatch(edition -> edition.state() != EditionState.DRAFT)) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "An edition is under review, approved or published; titles and schedule of the release stay");
        }
        release.isNamed(wanted.titleEn(), wanted.titleFr(), wanted.scheduledAt());
        releases.flush();
        audit.note(Act.CHANGE_RELEASE, release.authority(), id);
        return shown(release);
    }

    @Transactional
    Versioned<ReleaseView> addReader(UUID id, NewEarlyReader wanted) {
        var release = releases.locked(id);
        if (releases.earlyReaders(List.of(release)).getOrDefault(id, List.of()).size() >= MOST_READERS) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "A release has at most " + MOST_READERS + " early readers");
        }
        releases.persist(new EarlyReader(ids.next(), release, wanted, author.get()));
        releases.flush();
        audit.note(Act.CHANGE_RELEASE, release.authority(), id);
        return shown(release);
    }

    @Transactional
    Versioned<ReleaseView> read(UUID id) {
        return shown(releases.visible(id));
    }

    @Transactional
    Page<ReleaseView> list(QueryParameters query) {
        var after = query.read(
                        "cursor", cursor -> UUID.fromString(Page.key(LIST, cursor)), "must be a cursor of this list")
                .orElse(null);
        var limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var page = releases.page(after, limit + 1);
        var views = views(page);
        return Page.of(LIST, page, limit, release -> release.id().toString(), release -> view(views, release));
    }

    private Versioned<ReleaseView> shown(Release release) {
        return new Versioned<>(view(views(List.of(release)), release), release.version());
    }

    private static ReleaseView view(Map<UUID, ReleaseView> views, Release release) {
        return Objects.requireNonNull(views.get(release.id()));
    }

    /** Releases with their editions and early readers, each list in one statement. */
    private Map<UUID, ReleaseView> views(List<Release> all) {
        var entries = editions.of(all);
        var readers = releases.earlyReaders(all);
        return all.stream()
                .collect(Collectors.toMap(
                        Release::id,
                        release -> view(
                                release,
                                entries.getOrDefault(release.id(), List.of()).stream()
                                        .map(Edition::entry)
                                        .toList(),
                                readers.getOrDefault(release.id(), List.of()).stream()
                                        .map(EarlyReader::view)
                                        .toList())));
    }

    private static ReleaseView view(
            Release release, List<ReleaseView.EditionEntry> entries, List<ReleaseView.EarlyReaderView> readers) {
        return new ReleaseView(
                release.id(),
                release.authority(),
                release.code(),
                release.program(),
                release.title().en(),
                release.title().fr(),
                release.from(),
                release.to(),
                release.yearStart(),
                release.scheduledAt(),
                entries,
                readers,
                release.version());
    }
}
