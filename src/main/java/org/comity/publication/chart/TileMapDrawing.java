package org.comity.publication.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.publication.chart.Tiles.Tile;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A tile for each State at about its place in the world, with its code and number. A phone shows the tiles in rows, the largest number first.
 * Partners without a place in the grid, such as institutions, are below it.
 */
final class TileMapDrawing extends Drawing {

    private static final int COLUMNS_OF_A_PHONE = 6;
    private static final double BETWEEN = 2;
    private static final double LEAST_SIDE_OF_USUAL_LETTERS = 45;

    private final Shades shades;

    TileMapDrawing(Chart chart, ChartSize size) {
        super(chart, size);
        shades = Shades.of(slice);
    }

    /** Places of the slice that are no sum of other places. */
    private List<Integer> partners() {
        var parents = slice.along().categories().stream().map(Category::parent).toList();
        return IntStream.range(0, slice.places().size())
                .filter(place -> !slice.places().get(place).code().equals(Category.TOTAL)
                        && !parents.contains(slice.places().get(place).code()))
                .boxed()
                .toList();
    }

    @Override
    String draw() {
        return size.isNarrow() ? rows() : map();
    }

    private String rows() {
        var sorted = new ArrayList<>(partners());
        sorted.sort(Comparator.comparingDouble(this::rank).reversed());
        var side = width / COLUMNS_OF_A_PHONE;
        var top = line + 4;
        var bottom = top + Math.ceil(sorted.size() / (double) COLUMNS_OF_A_PHONE) * side + 2;
        begin(bottom + keyHeight(shades, false));
        svg.words("axis", "start", 0, letter, unitOfOnePeriod());
        for (var i = 0; i < sorted.size(); i++) {
            tile(sorted.get(i), i % COLUMNS_OF_A_PHONE * side, top + i / COLUMNS_OF_A_PHONE * side, side);
        }
        key(shades, false, bottom);
        return end();
    }

    private double rank(int place) {
        var value = slice.cell(place, 0).value();
        return value == null ? 0.5 : value.doubleValue();
    }

    private String map() {
        var all = Tiles.all();
        var columns = 1 + all.values().stream().mapToInt(Tile::column).max().orElse(0);
        var rows = 1 + all.values().stream().mapToInt(Tile::row).max().orElse(0);
        var side = width / columns;
        var top = line + 2;
        var known = new TreeMap<String, Integer>();
        var elsewhere = new ArrayList<Integer>();
        for (var place : partners()) {
            var code = slice.places().get(place).code();
            if (all.containsKey(code)) {
                known.put(code, place);
            } else {
                elsewhere.add(place);
            }
        }
        var below = elsewhere.isEmpty() ? 0 : side * 1.5;
        var bottom = top + rows * side + below + 4;
        begin(bottom + keyHeight(shades, false));
        svg.words("axis", "start", 0, letter, unitOfOnePeriod());
        ground(all, known, side, top);
        all.forEach((code, tile) -> tile(known.get(code), tile, side, top));
        elsewhere(elsewhere, side, top + rows * side + side / 2);
        key(shades, false, bottom);
        return end();
    }

    private void ground(Map<String, Tile> all, Map<String, Integer> known, double side, double top) {
        var path = new StringBuilder();
        all.entrySet().stream()
                .filter(each -> !known.containsKey(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .forEach(tile -> path.append('M')
                        .append(Svg.number(tile.column() * side + BETWEEN / 2))
                        .append(' ')
                        .append(Svg.number(top + tile.row() * side + BETWEEN / 2))
                        .append("h")
                        .append(Svg.number(side - BETWEEN))
                        .append("v")
                        .append(Svg.number(side - BETWEEN))
                        .append("h")
                        .append(Svg.number(BETWEEN - side))
                        .append('z'));
        svg.leaf("path", "class", "land", "d", path);
    }

    private void elsewhere(List<Integer> places, double side, double y) {
        if (places.isEmpty()) {
            return;
        }
        for (var i = 0; i < places.size(); i++) {
            var x = i * side * 2;
            tile(places.get(i), x, y, side);
        }
    }

    private void tile(@Nullable Integer place, Tile tile, double side, double top) {
        if (place != null) {
            tile(place, tile.column() * side, top + tile.row() * side, side);
        }
    }

    private void tile(int place, double x, double y, double side) {
        var cell = slice.cell(place, 0);
        var value = cell.value();
        mark(place, 0);
        square(cell, x + BETWEEN / 2, y + BETWEEN / 2, side - BETWEEN);
        var style = value == null ? "onhatch" : "on-" + shades.of(value);
        var small = side < LEAST_SIDE_OF_USUAL_LETTERS;
        var middle = x + side / 2;
        svg.words(
                style + (small ? " tiny" : " small"),
                "middle",
                middle,
                y + side * 0.42,
                slice.places().get(place).code());
        svg.words(
                style + (small ? " small" : "") + " bold",
                "middle",
                middle,
                y + side * 0.8,
                value == null ? phrases.say("sign." + why(cell)) : number(place, 0));
        endMark();
    }

    private void square(Cell cell, double x, double y, double side) {
        var value = cell.value();
        if (value == null) {
            gap(cell, x, y, side, side);
        } else {
            svg.leaf("rect", "class", shades.of(value), "x", x, "y", y, "width", side, "height", side);
        }
    }
}
