package org.comity.publication.restated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.QueryParameters;
import org.comity.publication.comparison.AuditedEditions;
import org.comity.publication.comparison.CellChange;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.Release;
import org.comity.publication.release.Releases;
import org.comity.publication.table.PublishedTable;
import org.comity.statistics.table.CountedRequest;
import org.jspecify.annotations.Nullable;

/** Finds the requests behind a restated cell, among those that the caller sees. A request that the caller does not see has no trace in the answer. */
@ApplicationScoped
class FindRestated {

    private static final int MOST = 200;
    private static final int MOST_COUNTED = 20_000;

    private final Releases releases;
    private final AuditedEditions editions;
    private final EditionContent content;
    private final SourceTables sources;
    private final CellMembers members;
    private final CandidateLines lines;
    private final RestatingEntries entries;
    private final AuditTrail audit;

    FindRestated(
            Releases releases,
            AuditedEditions editions,
            EditionContent content,
            SourceTables sources,
            CellMembers members,
            CandidateLines lines,
            RestatingEntries entries,
            AuditTrail audit) {
        this.releases = releases;
        this.editions = editions;
        this.content = content;
        this.sources = sources;
        this.members = members;
        this.lines = lines;
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional
    RestatementView list(UUID id, int no, QueryParameters query) {
        var asked = Asked.read(no, query);
        var release = releases.visible(id);
        var pair = editions.compared(release, no, asked.against());
        var cell = cell(release, pair.was(), pair.is(), asked, query);
        var was = counted(cell, cell.was());
        var now = counted(cell, cell.is());
        var restated = restated(cell, was, now);
        var shown = restated.stream().limit(MOST).toList();
        audit.noteListed(
                shown,
                one -> one.line().isGuarded(),
                one -> release.authority(),
                one -> one.line().id());
        var complete = shown.size() == restated.size()
                && was.size() < MOST_COUNTED
                && now.size() < MOST_COUNTED
                && !cell.isDifference();
        return new RestatementView(
                cell.change(), cell.was().countedAt(), cell.is().countedAt(), entries.of(cell, shown), null, complete);
    }

    private List<CountedRequest> counted(RestatedCell cell, Edition edition) {
        var table = cell.table(edition.no());
        return table == null ? List.of() : members.of(table, cell.change().keys(), MOST_COUNTED);
    }

    private List<Restated> restated(RestatedCell cell, List<CountedRequest> before, List<CountedRequest> after) {
        var was = Share.of(cell.measure(), before);
        var is = Share.of(cell.measure(), after);
        var ids = new HashSet<>(was.keySet());
        ids.addAll(is.keySet());
        return lines.of(cell, ids).stream()
                .map(one -> new Restated(
                        one,
                        one.wasCounted() ? was.getOrDefault(one.id(), Share.NONE) : Share.NONE,
                        one.isCounted() ? is.getOrDefault(one.id(), Share.NONE) : Share.NONE))
                .filter(Restated::matters)
                .toList();
    }

    /**
     * The parameters of a call. All their faults are found together.
     *
     * @param against number of the earlier edition; 0 for the one before
     */
    private record Asked(Optional<String> table, Optional<String> place, int against) {

        static Asked read(int no, QueryParameters query) {
            var table = query.required("table", query.text("table"));
            var place = query.required("place", query.text("place"));
            return new Asked(table, place, AuditedEditions.against(query, no));
        }

        Optional<CellChange> among(EditionComparison comparison) {
            return comparison.cells().stream()
                    .filter(one -> one.table().equals(table.orElse("")))
                    .filter(one -> String.join(",", one.keys().values()).equals(place.orElse("")))
                    .findFirst();
        }
    }

    /** The cell that the parameters name, if both editions show it or lack it, and show it differently. */
    private RestatedCell cell(
            Release release, @Nullable Edition earlier, Edition is, Asked asked, QueryParameters query) {
        var before = earlier == null ? List.<PublishedTable>of() : content.tables(earlier);
        var after = content.tables(is);
        var found = asked.among(EditionComparison.of(before, after).withoutHidden());
        if (asked.table()
                .filter(code ->
                        table(before, code).isEmpty() && table(after, code).isEmpty())
                .isPresent()) {
            query.fault("table", "must be the code of a table of one of the editions");
        }
        if (found.isEmpty() && asked.place().isPresent()) {
            query.fault(
                    "place",
                    "must be the categories of a cell that neither edition hides and that both do not show alike");
        }
        if (earlier == null && asked.against() == 0) {
            query.fault("against", "is an edition before this one, and there is none");
        }
        query.check();
        var was = Objects.requireNonNull(earlier);
        var change = found.orElseThrow();
        var tables = new HashMap<Integer, SourceTable>();
        table(before, change.table()).ifPresent(one -> tables.put(was.no(), source(release, was, one)));
        table(after, change.table()).ifPresent(one -> tables.put(is.no(), source(release, is, one)));
        return new RestatedCell(change, was, is, tables);
    }

    private static Optional<PublishedTable> table(List<PublishedTable> tables, String code) {
        return tables.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private SourceTable source(Release release, Edition edition, PublishedTable table) {
        return sources.of(release, edition, table)
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemKind.CONFLICT,
                                "The program of publication no longer counts the same in the table, so that its requests cannot be asked for"));
    }
}
