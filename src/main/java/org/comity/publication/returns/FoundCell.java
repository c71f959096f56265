package org.comity.publication.returns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * A number of an edition, or the reason why the edition does not have it.
 *
 * @param value the number; null if a status gives the reason
 * @param decimals decimals with which it is shown
 * @param statuses statuses
 * @param notes the footnotes of the table about the cell, or the reason
 */
record FoundCell(@Nullable BigDecimal value, int decimals, Set<CellStatus> statuses, List<Words> notes) {

    /**
     * Looks a number up. An axis that no key names has all together, or its only category.
     *
     * @param code code of the table
     * @param keys categories, by codes of axes
     */
    static FoundCell in(PublishedEdition edition, String code, Map<String, String> keys) {
        var found = edition.tables().stream()
                .filter(table -> table.code().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            return missing(new Words(
                    "The edition has no table \"" + code + "\".", "L'édition n'a pas de tableau « " + code + " »."));
        }
        var table = found.get();
        var places = new HashMap<String, String>();
        for (var axis : table.axes()) {
            var key = keys.get(axis.code());
            var category = key == null ? usual(axis) : key;
            if (category == null
                    || axis.categories().stream().noneMatch(one -> one.code().equals(category))) {
                return missing(reason(axis, category));
            }
            places.put(axis.code(), category);
        }
        for (var key : keys.keySet()) {
            if (table.axis(key) == null) {
                return missing(new Words(
                        "The table \"" + code + "\" of the edition is not divided by " + key + ".",
                        "Le tableau « " + code + " » de l'édition n'est pas ventilé par " + key + "."));
            }
        }
        return of(table, places);
    }

    private static FoundCell of(PublishedTable table, Map<String, String> places) {
        int place = table.placeOf(places);
        var cell = table.cells().get(place);
        var measure = table.measureOf(place);
        var decimals = measure == null ? 0 : measure.decimals();
        var notes = table.notesOf(place).stream().map(Footnote::text).toList();
        return new FoundCell(cell.value(), decimals, cell.statuses(), notes);
    }

    private static @Nullable String usual(Axis axis) {
        var categories = axis.categories();
        boolean hasTotal = categories.stream().anyMatch(one -> one.code().equals(Category.TOTAL));
        if (hasTotal) {
            return Category.TOTAL;
        }
        return categories.size() == 1 ? categories.getFirst().code() : null;
    }

    private static Words reason(Axis axis, @Nullable String category) {
        if (category == null) {
            return new Words(
                    "The edition has no number of all together on the axis \"" + axis.code() + "\".",
                    "L'édition n'a pas de nombre d'ensemble pour l'axe « " + axis.code() + " ».");
        }
        if (axis.role() == AxisRole.TIME) {
            return new Words("The edition has no such period.", "L'édition n'a pas cette période.");
        }
        return new Words(
                "The edition does not have this category: it counted no case of it, or has a coarser table.",
                "L'édition n'a pas cette catégorie : aucun cas n'a été compté, ou le tableau est moins détaillé.");
    }

    private static FoundCell missing(Words reason) {
        return new FoundCell(null, 0, Set.of(CellStatus.NOT_AVAILABLE), List.of(reason));
    }
}
