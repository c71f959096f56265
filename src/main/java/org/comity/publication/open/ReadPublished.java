package org.comity.publication.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.QueryParameters;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.open.PublishedView.PublishedEditionView;
import org.comity.publication.open.PublishedView.TableView;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Editions;
import org.comity.publication.release.KeepReleases;
import org.comity.publication.release.Release;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;

/** Reads what is published. */
@ApplicationScoped
public class ReadPublished {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final String LATEST = "latest";

    private final PublishedReleases published;
    private final KeepReleases keeping;
    private final Editions editions;

    ReadPublished(PublishedReleases published, KeepReleases keeping, Editions editions) {
        this.published = published;
        this.keeping = keeping;
        this.editions = editions;
    }

    @Transactional
    List<PublishedView> all(QueryParameters query) {
        return asked(query).stream().map(this::view).toList();
    }

    /** The heads of published editions, without tables. */
    @Transactional
    List<PublishedEdition> heads(QueryParameters query) {
        return asked(query).stream()
                .flatMap(release -> published.editions(release).stream()
                        .map(edition -> PublishedReleases.of(release, edition, List.of())))
                .toList();
    }

    /** The releases of the authority that the query names, or of all. */
    private List<Release> asked(QueryParameters query) {
        var authority = query.text("authority");
        var all = authority.map(published::ofAuthority).orElseGet(published::all);
        if (authority.isPresent() && all.isEmpty()) {
            query.fault("authority", "must be the code of an authority with a published release");
        }
        query.check();
        return all;
    }

    @Transactional
    PublishedView release(String authority, String code) {
        return view(found(authority, code));
    }

    @Transactional
    PublishedEditionView edition(String authority, String code, String number) {
        var release = found(authority, code);
        var edition = found(release, number);
        return view(release, edition, published.withTables(release, edition).tables());
    }

    /** A published edition with all its tables; a problem for one that is withdrawn. */
    @Transactional
    public PublishedEdition whole(String authority, String code, String number) {
        var release = found(authority, code);
        var edition = found(release, number);
        requireReadable(edition);
        return published.withTables(release, edition);
    }

    /** The edition with the tables that the parameters ask for. */
    @Transactional
    PublishedEdition data(String authority, String code, String number, QueryParameters query) {
        var release = found(authority, code);
        var edition = found(release, number);
        requireReadable(edition);
        var whole = published.withTables(release, edition);
        return whole.withTables(TableFilter.of(whole.tables(), query));
    }

    /** The changes of an edition against the one before; a hidden cell is not among them. */
    @Transactional
    public EditionComparison changes(String authority, String code, String number) {
        var release = found(authority, code);
        var edition = found(release, number);
        requireReadable(edition);
        var before = published.editions(release).stream()
                .filter(one -> one.no() < edition.no() && one.state() != EditionState.WITHDRAWN)
                .findFirst();
        var was = before.map(one -> published.withTables(release, one).tables()).orElse(List.of());
        var is = published.withTables(release, edition).tables();
        return EditionComparison.of(before.isEmpty() ? is : was, is).withoutHidden();
    }

    private void requireReadable(Edition edition) {
        if (edition.state() == EditionState.WITHDRAWN) {
            throw new ProblemException(
                    ProblemKind.GONE, "The edition was withdrawn: " + editions.withdrawnBecause(edition));
        }
    }

    private Release found(String authority, String code) {
        return published.find(authority, code).orElseThrow(ProblemException::notFound);
    }

    private Edition found(Release release, String number) {
        var latest = number.equals(LATEST);
        if (!latest && !NUMBER.matcher(number).matches()) {
            throw ProblemException.notFound();
        }
        return published
                .edition(release, latest ? null : (Integer) Integer.parseInt(number))
                .orElseThrow(ProblemException::notFound);
    }

    private PublishedView view(Release release) {
        var all = published.editions(release);
        return new PublishedView(
                release.authority(),
                release.code(),
                release.title().en(),
                release.title().fr(),
                release.from(),
                release.to(),
                address(release),
                all.stream().map(edition -> view(release, edition, List.of())).toList(),
                readers(release, all));
    }

    /** Those who were entered before the latest publication: later ones would show that another edition is being made. */
    private List<PublishedView.ReaderView> readers(Release release, List<Edition> all) {
        var latest = all.stream()
                .map(Edition::publishedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return keeping.publishedReaders(release).stream()
                .filter(reader -> !reader.notedAt().isAfter(latest))
                .map(reader -> new PublishedView.ReaderView(reader.name(), reader.organisation(), reader.reason()))
                .toList();
    }

    private static String address(Release release) {
        return PublishedResource.PATH + "/" + release.authority() + "/" + release.code();
    }

    private PublishedEditionView view(Release release, Edition edition, List<PublishedTable> tables) {
        return new PublishedEditionView(
                edition.no(),
                PublishedReleases.of(release, edition, List.of()).status(),
                edition.office(),
                Objects.requireNonNull(edition.publishedAt()),
                Objects.requireNonNull(edition.shownOn()),
                edition.reason(),
                withdrawnBecause(edition),
                edition.policy(),
                edition.software(),
                edition.hash(),
                address(release) + "/editions/" + edition.no(),
                tables.stream().map(ReadPublished::head).toList());
    }

    private @Nullable String withdrawnBecause(Edition edition) {
        return edition.state() == EditionState.WITHDRAWN ? editions.withdrawnBecause(edition) : null;
    }

    private static TableView head(PublishedTable table) {
        var hidden = table.cells().stream()
                .filter(cell -> cell.is(CellStatus.HIDDEN))
                .count();
        return new TableView(
                table.code(),
                table.title().en(),
                table.title().fr(),
                table.cells().size(),
                (int) hidden);
    }
}
