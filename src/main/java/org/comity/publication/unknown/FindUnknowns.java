package org.comity.publication.unknown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.AuditTrail;
import org.comity.cases.request.AccessLevel;
import org.comity.publication.counting.CountingOrder;
import org.comity.publication.counting.TableQuestions;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.release.Releases;
import org.comity.publication.unknown.UnknownView.MissingView;
import org.comity.publication.unknown.UnknownView.UnknownList;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Heading;
import org.comity.statistics.cube.ReadCube;
import org.hibernate.Session;

/** Finds the requests that count as not recorded in a table, among those that the caller sees. */
@ApplicationScoped
class FindUnknowns {

    private static final int MOST = 500;
    private static final int MOST_FOUND = 20_000;
    private static final String LINES = """
            select id, reference, officer, level from request where id = any (:ids) and authority = :authority""";

    private final Releases releases;
    private final PublicationPrograms programs;
    private final TableQuestions questions;
    private final ReadCube cube;
    private final OwnAuthorities authorities;
    private final Session session;
    private final AuditTrail audit;

    FindUnknowns(
            Releases releases,
            PublicationPrograms programs,
            TableQuestions questions,
            ReadCube cube,
            OwnAuthorities authorities,
            Session session,
            AuditTrail audit) {
        this.releases = releases;
        this.programs = programs;
        this.questions = questions;
        this.cube = cube;
        this.authorities = authorities;
        this.session = session;
        this.audit = audit;
    }

    @Transactional
    UnknownList list(UUID id) {
        var release = releases.visible(id);
        var today = authorities.today(release.authority());
        var order = release.order(programs.find(release.program()).orElseThrow(), today);
        var missing = new LinkedHashMap<UUID, List<MissingView>>();
        order.program().tables().stream()
                .filter(FindUnknowns::isAsked)
                .forEach(table ->
                        TableQuestions.dimensions(table).forEach(axis -> collect(order, table, axis, missing)));
        return shown(release.authority(), missing);
    }

    /** A table of some periods together has the missing facts of that of each period. */
    private static boolean isAsked(TableSpec table) {
        return !table.statement() && table.sumOf() == null;
    }

    private void collect(
            CountingOrder order, TableSpec table, IndicatorDimension axis, Map<UUID, List<MissingView>> missing) {
        var where = TableQuestions.where(table);
        if (where.putIfAbsent(axis, Set.of(Heading.NOT_RECORDED)) != null) {
            return;
        }
        var question = TableQuestions.scope(order).question(questions.indicator(table), where, List.of());
        cube.requestsByCell(question, MOST_FOUND).stream().distinct().forEach(found -> {
            var period = order.periods().get(found.no() - 1).label();
            if (missing.size() < MOST_FOUND || missing.containsKey(found.request())) {
                missing.computeIfAbsent(found.request(), one -> new ArrayList<>())
                        .add(new MissingView(table.code(), axis.code(), period));
            }
        });
    }

    private UnknownList shown(String authority, Map<UUID, List<MissingView>> missing) {
        var lines = session.createNativeQuery(LINES, Tuple.class)
                .setParameter("ids", missing.keySet().toArray(UUID[]::new))
                .setParameter("authority", authority)
                .getResultList();
        var items = lines.stream()
                .map(row -> new UnknownView(
                        row.get("id", UUID.class),
                        row.get("reference", String.class),
                        row.get("officer", String.class),
                        missing.getOrDefault(row.get("id", UUID.class), List.of())))
                .sorted(Comparator.comparing((UnknownView one) -> String.valueOf(one.officer()))
                        .thenComparing(UnknownView::reference))
                .limit(MOST)
                .toList();
        var guarded = lines.stream()
                .filter(row -> AccessLevel.valueOf(row.get("level", String.class)) != AccessLevel.NORMAL)
                .map(row -> row.get("id", UUID.class))
                .collect(Collectors.toSet());
        audit.noteListed(items, one -> guarded.contains(one.id()), one -> authority, UnknownView::id);
        return new UnknownList(items, null, lines.size() <= MOST);
    }
}
