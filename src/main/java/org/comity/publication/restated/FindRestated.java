package org.comity.publication.restated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.QueryParameters;
import org.comity.publication.comparison.CellChange;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.release.Releases;
import org.comity.publication.table.PublishedTable;
import org.comity.statistics.table.CountedRequest;

/** Finds the requests behind a restated cell, among those that the caller sees. A request that the caller does not see has no trace in the answer. */
@ApplicationScoped
class FindRestated {

    private static final int MOST = 200;
    private static final int MOST_COUNTED = 20_000;

    private final Releases releases;
    private final Editions editions;
    private final EditionContent content;
    private final PublicationPrograms programs;
    private final CellMembers members;
    private final CandidateLines lines;
    private final RestatingEntries entries;
    private final AuditTrail audit;

    FindRestated(
            Releases releases,
            Editions editions,
            EditionContent content,
            PublicationPrograms programs,
            CellMembers members,
            CandidateLines lines,
            RestatingEntries entries,
            AuditTrail audit) {
        this.releases = releases;
        this.editions = editions;
        this.content = content;
        this.programs = programs;
        this.members = members;
        this.lines = lines;
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional
    RestatementView list(UUID id, int no, QueryParameters query) {
        var release = releases.visible(id);
        var is = editions.one(release, no);
        var against = query.number("against", Math.max(1, no - 1), 1, 10_000);
        var cell = cell(release, editions.one(release, against), is, query);
        if (!is.state().isPublic()) {
            audit.note(Act.READ_DRAFT_EDITION, release.authority(), is.id());
        }
        var was = counted(cell, cell.was());
        var now = counted(cell, cell.is());
        var ids = new HashSet<UUID>(was.keySet());
        ids.addAll(now.keySet());
        var restated = lines.of(cell, ids).stream()
                .map(one -> new Restated(one, number(cell.was(), one, was), number(cell.is(), one, now)))
                .filter(one -> one.line().levelChanged()
                        || one.was() != one.is()
                        || !cell.isCount() && daysDiffer(one.line().id(), was, now))
                .toList();
        var shown = restated.stream().limit(MOST).toList();
        audit.noteListed(
                shown,
                one -> one.line().isGuarded(),
                one -> release.authority(),
                one -> one.line().id());
        var complete = shown.size() == restated.size() && was.size() < MOST_COUNTED && now.size() < MOST_COUNTED;
        return new RestatementView(
                cell.change(), cell.was().countedAt(), cell.is().countedAt(), entries.of(cell, shown), null, complete);
    }

    private Map<UUID, CountedRequest> counted(RestatedCell cell, Edition edition) {
        var table = cell.table(edition.no());
        return table == null
                ? Map.of()
                : members.of(edition, table, cell.spec(), cell.change().keys(), MOST_COUNTED).stream()
                        .collect(Collectors.toMap(CountedRequest::id, Function.identity()));
    }

    private static long number(Edition edition, CandidateLines.Candidate line, Map<UUID, CountedRequest> counted) {
        var found = counted.get(line.id());
        return found == null || !line.countsIn(edition) ? 0 : found.members();
    }

    private static boolean daysDiffer(UUID request, Map<UUID, CountedRequest> before, Map<UUID, CountedRequest> after) {
        var was = before.get(request);
        return was == null || !was.equals(after.get(request));
    }

    /** The cell that the parameters name, if both editions show it or lack it, and show it differently. */
    private RestatedCell cell(Release release, Edition was, Edition is, QueryParameters query) {
        var before = content.tables(was);
        var after = content.tables(is);
        var changes = EditionComparison.of(before, after).withoutHidden().cells();
        var table = query.required("table", query.text("table"));
        var place = query.required("place", query.text("place"));
        var found = changes.stream()
                .filter(one -> one.table().equals(table.orElse("")))
                .filter(one -> String.join(",", one.keys().values()).equals(place.orElse("")))
                .findFirst();
        var isKnown = table.flatMap(code -> table(before, code)).isPresent()
                || table.flatMap(code -> table(after, code)).isPresent();
        if (table.isPresent() && !isKnown) {
            query.fault("table", "must be the code of a table of one of the editions");
        }
        if (found.isEmpty() && place.isPresent()) {
            query.fault(
                    "place",
                    "must be the categories of a cell that neither edition hides and that both do not show alike");
        }
        query.check();
        var change = found.orElseThrow();
        var tables = new HashMap<Integer, PublishedTable>();
        table(before, change.table()).ifPresent(one -> tables.put(was.no(), one));
        table(after, change.table()).ifPresent(one -> tables.put(is.no(), one));
        return new RestatedCell(change, spec(release, change, tables.values()), was, is, tables);
    }

    private static Optional<PublishedTable> table(List<PublishedTable> tables, String code) {
        return tables.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The table in the present program, which must count the same indicator. */
    private TableSpec spec(Release release, CellChange change, Collection<PublishedTable> tables) {
        return programs.find(release.program()).stream()
                .flatMap(program -> program.tables().stream())
                .filter(spec -> spec.code().equals(change.table()))
                .filter(spec -> spec.statement()
                        || tables.stream().allMatch(table -> table.indicator().equals(spec.indicator())))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemKind.CONFLICT,
                                "The program of publication no longer has the table, so that its requests cannot be asked for"));
    }
}
