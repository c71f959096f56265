package org.comity.publication.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.QueryParameters;
import org.comity.publication.comparison.ComparedEdition;
import org.comity.publication.open.PublishedView.PublishedEditionView;
import org.comity.publication.open.PublishedView.TableView;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.succession.CurrentCodes;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/** Reads what is published. */
@ApplicationScoped
public class ReadPublished {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final String LATEST = "latest";

    private final PublishedReleases published;
    private final Editions editions;

    ReadPublished(PublishedReleases published, Editions editions) {
        this.published = published;
        this.editions = editions;
    }

    @Transactional
    List<PublishedView> all(QueryParameters query) {
        return views(asked(query));
    }

    /** The heads of published editions, without tables. */
    @Transactional
    List<PublishedEdition> heads(QueryParameters query) {
        var releases = asked(query);
        var all = published.editions(releases);
        return releases.stream()
                .flatMap(release -> all.getOrDefault(release.id(), List.of()).stream()
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
        return views(List.of(found(authority, code))).getFirst();
    }

    @Transactional
    PublishedEditionView edition(String authority, String code, String number) {
        var release = found(authority, code);
        var edition = found(release, number);
        var tables = published.withTables(release, edition).tables();
        return view(release, edition, editions.withdrawnBecause(List.of(edition)), tables);
    }

    /** A published edition with all its tables; a problem for one that is withdrawn. */
    @Transactional
    public PublishedEdition whole(String authority, String code, String number) {
        var release = found(authority, code);
        var edition = found(release, number);
        requireReadable(edition);
        return published.withTables(release, edition);
    }

    /** The edition with the tables that the parameters ask for; an old code asks for the one that took its place. */
    @Transactional
    PublishedEdition data(String authority, String code, String number, QueryParameters query, CurrentCodes codes) {
        var release = found(authority, code);
        var edition = found(release, number);
        requireReadable(edition);
        var whole = published.withTables(release, edition);
        return whole.withTables(new TableFilter(whole.tables(), query, codes).tables());
    }

    /** A published edition with the one before it, found among the same editions; a problem for one that is withdrawn. */
    @Transactional
    public ComparedEdition compared(String authority, String code, String number) {
        var release = found(authority, code);
        var all = published.editions(release);
        var edition = found(all, number);
        requireReadable(edition);
        var before = Editions.before(all, edition.no());
        return new ComparedEdition(
                published.withTables(release, edition),
                before.map(one -> published.withTables(release, one)).orElse(null));
    }

    /** A problem for an edition that is withdrawn, with the reason. */
    @Transactional
    public void requireReadable(String authority, String code, String number) {
        requireReadable(found(found(authority, code), number));
    }

    /** The same for an edition that is known. */
    @Transactional
    public void requireReadable(Edition edition) {
        if (edition.state() == EditionState.WITHDRAWN) {
            throw new ProblemException(
                    ProblemKind.GONE,
                    "The edition was withdrawn: "
                            + editions.withdrawnBecause(List.of(edition)).get(edition.id()));
        }
    }

    private Release found(String authority, String code) {
        return published.find(authority, code).orElseThrow(ProblemException::notFound);
    }

    private Edition found(Release release, String number) {
        return found(published.editions(release), number);
    }

    /** The edition of a number; the latest that is not withdrawn for the word latest. */
    private static Edition found(List<Edition> all, String number) {
        var latest = number.equals(LATEST);
        if (!latest && !NUMBER.matcher(number).matches()) {
            throw ProblemException.notFound();
        }
        return PublishedReleases.edition(all, latest ? null : (Integer) Integer.parseInt(number))
                .orElseThrow(ProblemException::notFound);
    }

    /** Releases with their editions and early readers, each list in one statement. */
    private List<PublishedView> views(List<Release> releases) {
        var all = published.editions(releases);
        var readers = published.readers(releases);
        var reasons = editions.withdrawnBecause(
                all.values().stream().flatMap(List::stream).toList());
        return releases.stream()
                .map(release -> view(
                        release,
                        all.getOrDefault(release.id(), List.of()),
                        reasons,
                        readers.getOrDefault(release.id(), List.of())))
                .toList();
    }

    private PublishedView view(
            Release release, List<Edition> all, Map<UUID, String> reasons, List<PublishedView.ReaderView> readers) {
        return new PublishedView(
                release.authority(),
                release.code(),
                release.title().en(),
                release.title().fr(),
                release.from(),
                release.to(),
                address(release),
                all.stream()
                        .map(edition -> view(release, edition, reasons, List.of()))
                        .toList(),
                readers);
    }

    private static String address(Release release) {
        return PublishedResource.PATH + "/" + release.authority() + "/" + release.code();
    }

    private PublishedEditionView view(
            Release release, Edition edition, Map<UUID, String> reasons, List<PublishedTable> tables) {
        return new PublishedEditionView(
                edition.no(),
                PublishedReleases.of(release, edition, List.of()).status(),
                edition.office(),
                Objects.requireNonNull(edition.publishedAt()),
                Objects.requireNonNull(edition.shownOn()),
                edition.reason(),
                reasons.get(edition.id()),
                edition.policy(),
                edition.software(),
                edition.hash(),
                address(release) + "/editions/" + edition.no(),
                tables.stream().map(ReadPublished::head).toList());
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
