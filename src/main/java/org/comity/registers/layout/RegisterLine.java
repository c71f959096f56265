package org.comity.registers.layout;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.SheetRow;
import org.comity.registers.layout.Findings.Unknown;
import org.comity.registers.layout.MappedColumns.Joined;
import org.comity.registers.words.CellList;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register, by fields. It reports its findings. A faulty cell counts as empty, so that its fault is reported
 * once and hides no fault of other cells.
 */
public final class RegisterLine {

    private final SheetRow row;
    private final MappedColumns columns;
    private final WordMeanings meanings;
    private final Findings findings;
    private final BiFunction<Integer, Integer, Optional<String>> names;
    private final Set<Integer> spoiled = new HashSet<>();

    public RegisterLine(
            SheetRow row,
            MappedColumns columns,
            WordMeanings meanings,
            Findings findings,
            BiFunction<Integer, Integer, Optional<String>> names) {
        this.row = row;
        this.columns = columns;
        this.meanings = meanings;
        this.findings = findings;
        this.names = names;
    }

    public int number() {
        return row.row();
    }

    SheetRow raw() {
        return row;
    }

    int width() {
        return columns.names().size();
    }

    /** Returns the value of a field in the row, otherwise the constant; null without both. */
    @Nullable
    public String text(RegisterColumn field) {
        if (isSpoiled(field)) {
            return null;
        }
        var parts = columns.joined().get(field);
        if (parts != null) {
            var cells = cells(parts);
            return cells.size() < parts.places().size()
                    ? undivided(parts).orElse(null)
                    : String.join(parts.between(), cells);
        }
        var cell = cell(columns.places().get(field));
        return cell == null ? meanings.constant(field).orElse(null) : cell;
    }

    /** A text that has not as many parts as there are columns is in the first one, in quotes. */
    private Optional<String> undivided(Joined parts) {
        var first = parts.places().isEmpty() ? null : cell(parts.places().getFirst());
        return first == null || cells(parts).size() > 1 ? Optional.empty() : CellList.unquoted(first);
    }

    private List<String> cells(Joined parts) {
        return parts.places().stream().map(this::cell).filter(Objects::nonNull).toList();
    }

    /** True if the field is made of several columns, and some of them are empty in the row. */
    public boolean lacksPartOf(RegisterColumn field) {
        var parts = columns.joined().get(field);
        var filled = parts == null ? 0 : cells(parts).size();
        return parts != null
                && filled > 0
                && filled < parts.places().size()
                && undivided(parts).isEmpty();
    }

    /** Returns the value of a column; null if the cell is empty or faulty. */
    @Nullable
    public String text(int place) {
        return spoiled.contains(place) ? null : cell(place);
    }

    private @Nullable String cell(@Nullable Integer place) {
        var cell = place == null ? "" : row.cell(place);
        if (cell.isEmpty() || PlainWords.standsForNothing(cell)) {
            return null;
        }
        return row.typed() ? cell : FormulaGuard.original(cell);
    }

    /** Returns the values of a cell, divided by the separator of the mapping, if there is one. Values may be in quotes. */
    public List<String> several(RegisterColumn field) {
        var text = text(field);
        return text == null
                ? List.of()
                : CellList.read(text, meanings.between(field).orElse(null));
    }

    /** True if the mapping has a separator of values for the field. */
    public boolean isList(RegisterColumn field) {
        return meanings.between(field).isPresent();
    }

    /** True if the row has a value of the field, even an unreadable one. */
    public boolean says(RegisterColumn field) {
        return isSpoiled(field) || text(field) != null;
    }

    public boolean isSpoiled(RegisterColumn field) {
        var parts = columns.joined().get(field);
        var place = columns.places().get(field);
        return parts != null
                ? parts.places().stream().anyMatch(spoiled::contains)
                : place != null && spoiled.contains(place);
    }

    /** True if no row has the field. The heading has reported it already. */
    public boolean canSay(RegisterColumn field) {
        return !columns.lacks(field) || meanings.constant(field).isPresent();
    }

    /** Returns the meaning of a word in the mapping or the dictionary. */
    public Optional<String> meaning(RegisterColumn field, String word) {
        return meanings.meaning(field, word);
    }

    public void fault(RegisterColumn field, String code, String detail) {
        findings.fault(spot(field), code, detail);
    }

    public void fault(String code, String detail) {
        findings.fault(CellPlace.of(row.row()), code, detail);
    }

    public void unknown(RegisterColumn field, String word, String code, String detail) {
        findings.unknown(new Unknown(spot(field), field, word, PlainWords.of(word), code, detail), meanings::suggest);
    }

    /** Reports a word that has no meaning yet, and stops nothing. */
    public void unmapped(RegisterColumn field, String word, String code, String detail) {
        findings.unmapped(new Unknown(spot(field), field, word, PlainWords.of(word), code, detail), meanings::suggest);
    }

    public void fault(int place, String code, String detail) {
        findings.fault(spot(place), code, detail);
    }

    /** Reports a fault of a cell, which is not read any further. */
    void spoil(int place, String code, String detail) {
        spoiled.add(place);
        findings.fault(spot(place), code, detail);
    }

    /** Missing cells cannot be read. */
    void spoilFrom(int place) {
        for (int i = place; i < width(); i++) {
            spoiled.add(i);
        }
    }

    public void guess(int place, String code, String detail) {
        findings.guess(spot(place), code, detail);
    }

    public void guess(RegisterColumn field, String code, String detail) {
        findings.guess(spot(field), code, detail);
    }

    public boolean isFaulty() {
        return findings.isFaulty(row.row());
    }

    /** The cells with text, unchanged, by heading, without those that are stored with records. */
    public Map<String, String> source() {
        return without(columns.ofRecordsAlone());
    }

    /** All cells with text, unchanged, by heading. */
    public Map<String, String> cells() {
        return without(Set.of());
    }

    /** The same without the cells that have something of records. */
    public Map<String, String> cellsOfRequest() {
        return without(columns.ofRecords());
    }

    private Map<String, String> without(Set<Integer> left) {
        var source = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(width(), row.cells().size()); i++) {
            if (!row.cell(i).isEmpty() && !left.contains(i)) {
                source.put(columns.names().get(i), row.cells().get(i));
            }
        }
        return source;
    }

    @Nullable
    public Integer place(RegisterColumn field) {
        return columns.places().get(field);
    }

    private CellPlace spot(RegisterColumn field) {
        var parts = columns.joined().get(field);
        var place = parts == null ? columns.places().get(field) : parts.places().getFirst();
        return place == null ? new CellPlace(row.row(), field.key(), null, text(field)) : spot(place);
    }

    /** The place of a cell. */
    public CellPlace spot(int place) {
        var value = place < row.cells().size() ? row.cells().get(place) : null;
        return new CellPlace(
                row.row(),
                columns.names().get(place),
                names.apply(row.row(), place).orElse(null),
                value == null || value.isEmpty() ? null : value);
    }
}
