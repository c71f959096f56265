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
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.program.PublicationPrograms;
import org.comity.publication.release.Releases;
import org.comity.publication.unknown.UnknownView.MissingView;
import org.comity.publication.unknown.UnknownView.UnknownList;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Heading;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.cube.CubeScope;
import org.comity.statistics.cube.ReadCube;
import org.hibernate.Session;

/** Finds the requests that count as not recorded in a table, among those that the caller sees. */
@ApplicationScoped
class FindUnknowns {

    private static final int MOST = 500;
    private static final String LINES = """
            select id, reference, officer, level from request where id = any (:ids) and authority = :authority""";

    private final Releases releases;
    private final PublicationPrograms programs;
    private final IndicatorCatalogue catalogue;
    private final ReadCube cube;
    private final OwnAuthorities authorities;
    private final Session session;
    private final AuditTrail audit;

    FindUnknowns(
            Releases releases,
            PublicationPrograms programs,
            IndicatorCatalogue catalogue,
            ReadCube cube,
            OwnAuthorities authorities,
            Session session,
            AuditTrail audit) {
        this.releases = releases;
        this.programs = programs;
        this.catalogue = catalogue;
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
                .filter(table -> !table.statement())
                .forEach(table -> table.by().forEach(axis -> collect(order, table, axis, missing)));
        return shown(release.authority(), missing);
    }

    private void collect(CountingOrder order, TableSpec table, String axis, Map<UUID, List<MissingView>> missing) {
        var indicator =
                catalogue.find(String.valueOf(table.indicator())).orElseThrow().definition();
        var dimension = IndicatorDimension.of(axis).orElseThrow();
        for (var period : order.periods()) {
            var scope = new CubeScope(order.authority(), List.of(period), period.to(), order.today(), Map.of(), null);
            var question = scope.question(
                    indicator, Map.of(dimension, Set.of(Heading.NOT_RECORDED)), List.<IndicatorDimension>of());
            add(cube.requests(question, MOST + 1), new MissingView(table.code(), axis, period.label()), missing);
        }
    }

    private static void add(Set<UUID> found, MissingView fact, Map<UUID, List<MissingView>> missing) {
        found.forEach(request ->
                missing.computeIfAbsent(request, one -> new ArrayList<>()).add(fact));
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
