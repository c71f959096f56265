package org.comity.publication.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.publication.comparison.CellChange;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.edition.ChecklistView.FindingView;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;

/** The checks before an edition may be approved. Errors block; warnings are signed. */
final class Checklist {

    static final String OVERLAP = "OVERLAP";
    static final String COUNTED_LATE = "COUNTED_LATE";
    private static final double MUCH_HIDDEN = 30;
    private static final double PER_CENT = 100;

    private final int no;
    private final Manifest manifest;
    private final List<PublishedTable> tables;
    private final @Nullable String reason;
    private final @Nullable List<PublishedTable> before;
    private final @Nullable EditionComparison comparison;
    private final List<FindingView> errors = new ArrayList<>();
    private final List<FindingView> warnings = new ArrayList<>();

    /**
     * @param no number of the edition
     * @param tables its tables as published
     * @param reason public reason
     * @param before tables of the edition before; null for the first
     * @param overlaps published editions of other releases that it is not protected with, in words by their names
     */
    Checklist(
            int no,
            Manifest manifest,
            List<PublishedTable> tables,
            @Nullable String reason,
            @Nullable List<PublishedTable> before,
            Map<String, String> overlaps) {
        this.no = no;
        this.manifest = manifest;
        this.tables = tables;
        this.reason = reason;
        this.before = before;
        this.comparison = before == null ? null : EditionComparison.of(before, tables);
        findErrors();
        overlaps.forEach((edition, words) -> error(OVERLAP, edition, words));
        findWarnings();
    }

    private void findErrors() {
        manifest.unbalanced().forEach(place -> error("UNBALANCED", "flow", "The statement does not balance: " + place));
        for (var table : tables) {
            if (table.definition().en().isBlank() || table.definition().fr().isBlank()) {
                error("NO_DEFINITION", table.code(), "The table has no definition in both languages");
            }
        }
        manifest.protection()
                .unprotected()
                .forEach(cell -> error("UNPROTECTED", cell, "Readers could find the number of this hidden cell"));
        if (no > 1 && (reason == null || reason.isBlank())) {
            error("NO_REASON", "edition", "An edition after the first needs a public reason");
        }
    }

    private void findWarnings() {
        for (var table : tables) {
            var share = percentHidden(List.of(table));
            if (share > MUCH_HIDDEN) {
                warn(
                        "MUCH_HIDDEN",
                        table.code(),
                        String.format(Locale.ROOT, "%.1f per cent of the cells are hidden", share));
            }
            if (has(table, CellStatus.INCOMPLETE_PERIOD) && table.notes().isEmpty()) {
                warn("INCOMPLETE_WITHOUT_NOTE", table.code(), "A period is incomplete, and no note says so");
            }
        }
        warnOfProtection();
        if (comparison != null) {
            warnOfChanges(comparison);
        }
    }

    private void warnOfProtection() {
        manifest.choices()
                .forEach(choice ->
                        warn("COARSER_TABLE", table(choice), "A coarser table stands for a finer one: " + choice));
        manifest.beyondLimit()
                .forEach(table -> warn(
                        "BEYOND_LIMIT",
                        table,
                        "More cells are hidden than the policy wants, and there is no coarser table"));
        manifest.leftOut()
                .forEach((table, editions) -> warn(
                        "TABLE_LEFT_OUT",
                        table,
                        "The edition lacks the table: no form of it agrees with the years or categories of "
                                + String.join(", ", editions)));
    }

    /** A choice begins with the code of its table. */
    private static String table(String choice) {
        return choice.substring(0, choice.indexOf(':'));
    }

    private void warnOfChanges(EditionComparison changes) {
        if (changes.level() == EditionComparison.Level.MAJOR) {
            warn("MAJOR_CHANGE", "edition", "Tables, categories or definitions of the edition before are gone");
        }
        if (changes.level() == EditionComparison.Level.NONE) {
            warn("NO_CHANGE", "edition", "Nothing differs from the edition before");
        }
        var changed = changes.cells().stream().collect(Collectors.groupingBy(CellChange::table, Collectors.counting()));
        changed.forEach(
                (table, cells) -> warn("CHANGED_CELLS", table, cells + " cells differ from the edition before"));
    }

    private static boolean has(PublishedTable table, CellStatus status) {
        return table.cells().stream().anyMatch(cell -> cell.is(status));
    }

    private void error(String code, String about, String text) {
        errors.add(new FindingView(code, about, text));
    }

    private void warn(String code, String about, String text) {
        warnings.add(new FindingView(code, about, text));
    }

    /** Hidden cells in per cent of those that have a number or hide one, to one decimal place. */
    private static double percentHidden(List<PublishedTable> tables) {
        var cells = tables.stream().flatMap(table -> table.cells().stream()).toList();
        var hidden = cells.stream().filter(cell -> cell.is(CellStatus.HIDDEN)).count();
        var shown =
                cells.stream().map(Cell::value).filter(value -> value != null).count();
        return hidden + shown == 0 ? 0 : Math.round(10 * PER_CENT * hidden / (hidden + shown)) / 10.0;
    }

    /** The codes of the warnings that must be signed. */
    Set<String> toSign() {
        return warnings.stream().map(FindingView::code).collect(Collectors.toSet());
    }

    boolean isApprovable() {
        return errors.isEmpty();
    }

    ChecklistView view() {
        var cells = tables.stream().mapToInt(table -> table.cells().size()).sum();
        var hidden = (int) tables.stream()
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.is(CellStatus.HIDDEN))
                .count();
        return new ChecklistView(
                no,
                isApprovable(),
                List.copyOf(errors),
                List.copyOf(warnings),
                cells,
                hidden,
                percentHidden(tables),
                before == null ? null : percentHidden(before),
                comparison);
    }
}
