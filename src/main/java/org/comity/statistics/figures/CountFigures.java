package org.comity.statistics.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.base.json.JsonText;
import org.comity.base.security.CurrentCaller;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.countries.Region;
import org.comity.reference.countries.Regions;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.Breakdown.Group;
import org.comity.statistics.table.FigureQueries;
import org.jspecify.annotations.Nullable;

/** Counts figures from the histories. Each figure takes one statement over the valid moves. */
@ApplicationScoped
public class CountFigures {

    /** Where the partners lie, for groups by region. */
    private static final String REGIONS = """
            , region as materialized (select cast(:regions as jsonb) as map)
            """;

    private final FigureQueries queries;
    private final Countries countries;
    private final Regions regions;
    private final JsonText json;
    private final CurrentCaller current;

    CountFigures(FigureQueries queries, Countries countries, Regions regions, JsonText json, CurrentCaller current) {
        this.current = current;
        this.queries = queries;
        this.countries = countries;
        this.regions = regions;
        this.json = json;
    }

    /** Counts the requested figures. Needs a transaction, because row-level security is set for one. */
    public Counted count(FigureQuestion question, Counting counting) {
        var byRegion = question.by() == Breakdown.REGION || question.by() == Breakdown.SUBREGION;
        var sql = question.source().facts()
                + (byRegion ? REGIONS : "")
                + question.by().words(current.get().readsRequestsOf(question.authority()))
                + counting.sql();
        var query = queries.query(sql);
        question.bind(query);
        if (byRegion) {
            query.setParameter("regions", places(question.by()));
        }
        counting.values().forEach(query::setParameter);
        var total = new ArrayList<Cell>();
        var groups = new TreeMap<String, List<Cell>>(Breakdown.NOT_RECORDED_LAST);
        Integer merged = null;
        for (var row : query.getResultList()) {
            var name = row.get(0, String.class);
            List<Cell> cells = total;
            if (name != null) {
                var group = Group.of(name);
                merged = group.merged() == null ? merged : group.merged();
                cells = groups.computeIfAbsent(group.code(), code -> new ArrayList<>());
            }
            cells.add(counting.cell(cell(row)));
        }
        return new Counted(total, groups, merged);
    }

    /**
     * The numbers that were counted, of all requests and of each group.
     *
     * @param merged how many words share one group; null if none do
     */
    public record Counted(
            List<Cell> total,
            SortedMap<String, List<Cell>> groups,
            @Nullable Integer merged) {}

    private static Cell cell(Tuple row) {
        var number = new BigDecimal(row.get(3, Number.class).toString());
        return new Cell(row.get(1, String.class), row.get(2, String.class), number);
    }

    private String places(Breakdown by) {
        Map<String, String> places = new HashMap<>();
        for (Country country : countries.all()) {
            var place =
                    by == Breakdown.REGION ? regions.regionOf(country.alpha3()) : regions.subregionOf(country.alpha3());
            place.map(Region::code).ifPresent(code -> places.put(country.alpha3(), code));
        }
        return json.write(places);
    }
}
