package org.comity.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a register, by fields; what is found in it is told to the findings. */
final class Line {

    private final CsvRow row;
    private final Columns columns;
    private final NewMapping mapping;
    private final Findings findings;

    Line(CsvRow row, Columns columns, NewMapping mapping, Findings findings) {
        this.row = row;
        this.columns = columns;
        this.mapping = mapping;
        this.findings = findings;
    }

    int number() {
        return row.row();
    }

    CsvRow raw() {
        return row;
    }

    List<String> headings() {
        return columns.headings();
    }

    /** What the row says of a field, else the constant; null if neither says anything. */
    @Nullable
    String text(Field field) {
        var cell = cell(field);
        if (!cell.isEmpty() && !PlainWords.standsForNothing(cell)) {
            return cell;
        }
        return mapping.constants().entrySet().stream()
                .filter(entry ->
                        Field.named(entry.getKey()).filter(field::equals).isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    boolean says(Field field) {
        return text(field) != null;
    }

    /** What the mapping says a word stands for. */
    Optional<String> meaning(Field field, String word) {
        var plain = PlainWords.of(word);
        return mapping.values().entrySet().stream()
                .filter(entry ->
                        Field.named(entry.getKey()).filter(field::equals).isPresent())
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .filter(entry -> PlainWords.of(entry.getKey()).equals(plain))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    void fault(Field field, String code, String detail) {
        findings.fault(spot(field), code, detail);
    }

    void fault(String code, String detail) {
        findings.fault(Spot.of(row.row()), code, detail);
    }

    void faultInCell(int place, String code, String detail) {
        findings.fault(
                new Spot(row.row(), columns.headings().get(place), row.cells().get(place)), code, detail);
    }

    void guessInCell(int place, String code, String detail) {
        findings.guess(
                new Spot(row.row(), columns.headings().get(place), row.cells().get(place)), code, detail);
    }

    void guess(Field field, String code, String detail) {
        findings.guess(spot(field), code, detail);
    }

    boolean isFaulty() {
        return findings.isFaulty(row.row());
    }

    /** The cells that say something, verbatim, by heading. */
    Map<String, String> source() {
        var source = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.headings().size(); i++) {
            if (!PlainWords.trimmed(row.cells().get(i)).isEmpty()) {
                source.put(columns.headings().get(i), row.cells().get(i));
            }
        }
        return source;
    }

    /** The column of a field. */
    Optional<String> heading(Field field) {
        return columns.heading(field);
    }

    private String cell(Field field) {
        var place = columns.places().get(field);
        return place == null ? "" : PlainWords.trimmed(row.cells().get(place));
    }

    private Spot spot(Field field) {
        return new Spot(row.row(), columns.heading(field).orElse(field.key()), text(field));
    }
}
