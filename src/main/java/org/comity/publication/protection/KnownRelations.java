package org.comity.publication.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Relation;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisjointSets;
import org.jspecify.annotations.Nullable;

/** The equations and inequalities that readers know of the counts, or of the amounts, of all editions. */
final class KnownRelations {

    private final EditionCells cells;
    private final TableMeasure.Kind kind;
    private final List<Map<Integer, Integer>> equations = new ArrayList<>();
    private final List<Map<Integer, Integer>> atLeastZero = new ArrayList<>();

    /** The relations of an edition, by its name; of the new one for null. */
    @FunctionalInterface
    interface OfEdition {

        List<Relation> of(@Nullable String edition);
    }

    KnownRelations(EditionCells cells, TableMeasure.Kind kind, OfEdition relations) {
        this.cells = cells;
        this.kind = kind;
        var editions = new LinkedHashSet<@Nullable String>();
        cells.tables().forEach(table -> editions.add(table.edition()));
        editions.forEach(edition -> relations.of(edition).forEach(relation -> read(relation, edition)));
        cells.tables().forEach(this::readAxes);
    }

    /** Equations as factors of joined cells; each sum is 0. */
    Collection<Map<Integer, Integer>> equations() {
        return joined(equations);
    }

    /** Sums that are 0 or more. */
    Collection<Map<Integer, Integer>> atLeastZero() {
        return joined(atLeastZero);
    }

    private void readAxes(EditionCells.Placed table) {
        var axes = table.grid().table().axes();
        for (var i = 0; i < axes.size(); i++) {
            if (axes.get(i).role() != AxisRole.MEASURE) {
                readAxis(table, i, axes.get(i).additive());
            }
        }
    }

    private void readAxis(EditionCells.Placed table, int axis, boolean additive) {
        var partsBelow = new ArrayList<Map<Integer, Integer>>();
        var togetherAbove = new ArrayList<Map<Integer, Integer>>();
        for (var place = 0; place < table.grid().size(); place++) {
            var parts = table.grid().parts(place, axis);
            if (parts.isEmpty()
                    || table.grid().kind(place) != kind
                    || table.grid().cell(place).value() == null) {
                continue;
            }
            var total = place;
            var line = line(table, total, parts);
            var complete = parts.stream().allMatch(part -> isKnownInPrinciple(table, part));
            if (additive) {
                (complete ? equations : atLeastZero).add(line);
            } else {
                parts.forEach(part -> partsBelow.add(line(table, total, List.of(part))));
                togetherAbove.add(complete ? negative(line) : Map.of());
            }
        }
        addIfTrue(partsBelow);
        addIfTrue(togetherAbove);
    }

    /** The total less its parts. A combination that cannot occur counts as 0. */
    private Map<Integer, Integer> line(EditionCells.Placed table, int total, List<Integer> parts) {
        var line = new TreeMap<Integer, Integer>();
        line.put(table.first() + total, 1);
        for (var part : parts) {
            if (table.grid().cell(part).value() != null) {
                line.put(table.first() + part, -1);
            }
        }
        return line;
    }

    private static boolean isKnownInPrinciple(EditionCells.Placed table, int place) {
        var cell = table.grid().cell(place);
        return cell.value() != null || cell.is(CellStatus.NOT_APPLICABLE);
    }

    private static Map<Integer, Integer> negative(Map<Integer, Integer> line) {
        var negative = new TreeMap<>(line);
        negative.replaceAll((cell, factor) -> -factor);
        return negative;
    }

    /** Knowledge about an axis whose categories overlap holds for all of its lines or is no knowledge. */
    private void addIfTrue(List<Map<Integer, Integer>> lines) {
        if (lines.stream().allMatch(line -> sum(line).signum() >= 0)) {
            atLeastZero.addAll(lines);
        }
    }

    private BigDecimal sum(Map<Integer, Integer> line) {
        return line.entrySet().stream()
                .map(term -> BigDecimal.valueOf(term.getValue())
                        .multiply(
                                Objects.requireNonNull(cells.get(term.getKey()).value())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Collection<Map<Integer, Integer>> joined(Collection<Map<Integer, Integer>> lines) {
        var known = new LinkedHashSet<Map<Integer, Integer>>();
        for (var line : lines) {
            var terms = new TreeMap<Integer, Integer>();
            line.forEach((cell, factor) -> terms.merge(cells.root(cell), factor, Integer::sum));
            terms.values().removeIf(factor -> factor == 0);
            if (!terms.isEmpty()) {
                known.add(terms);
            }
        }
        return known;
    }

    private void read(Relation relation, @Nullable String edition) {
        var tables = relation.terms().stream()
                .map(term -> cells.tables().stream()
                        .filter(table -> Objects.equals(table.edition(), edition)
                                && table.grid().table().code().equals(term.table()))
                        .findFirst())
                .toList();
        if (tables.stream().allMatch(Optional::isPresent)) {
            read(relation, tables.stream().map(Optional::orElseThrow).toList());
        }
    }

    /** For each combination of the categories of the free axes that all terms have, one equation. */
    private void read(Relation relation, List<EditionCells.Placed> tables) {
        var lines = new LinkedHashMap<Map<String, String>, List<Integer>>();
        for (var i = 0; i < tables.size(); i++) {
            var term = relation.terms().get(i);
            var grid = tables.get(i).grid();
            for (var place = 0; place < grid.size(); place++) {
                var keys = grid.keys(place);
                if (keys.entrySet().containsAll(term.keys().entrySet()) && grid.kind(place) == kind) {
                    keys.keySet().removeAll(term.keys().keySet());
                    lines.computeIfAbsent(keys, free -> new ArrayList<>())
                            .add(tables.get(i).first() + place);
                }
            }
        }
        lines.values().stream()
                .filter(places -> places.size() == tables.size())
                .forEach(places -> read(relation, places.toArray(Integer[]::new)));
    }

    private void read(Relation relation, Integer[] places) {
        var line = new TreeMap<Integer, Integer>();
        for (var i = 0; i < places.length; i++) {
            var cell = cells.get(places[i]).grid().cell(cells.get(places[i]).place());
            if (cell.value() == null && !cell.is(CellStatus.NOT_APPLICABLE)) {
                return;
            }
            if (cell.value() != null) {
                line.merge(places[i], relation.terms().get(i).factor(), Integer::sum);
            }
        }
        if (places.length == 2
                && line.size() == 2
                && sum(line).signum() == 0
                && relation.terms().get(0).factor() == -relation.terms().get(1).factor()) {
            cells.join(places[0], places[1]);
        } else {
            equations.add(line);
        }
    }

    /** Cells that relations connect. */
    DisjointSets groups() {
        var groups = new DisjointSets(cells.size());
        Stream.concat(equations().stream(), atLeastZero().stream()).forEach(line -> {
            var first = line.keySet().iterator().next();
            line.keySet().forEach(cell -> groups.join(first, cell));
        });
        return groups;
    }
}
