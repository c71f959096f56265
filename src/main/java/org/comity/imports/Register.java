package org.comity.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;

/**
 * A register as it was read.
 *
 * @param charset the character set it was read with
 * @param separator the character between its cells
 * @param columns for each field the heading of its column
 * @param size how many rows it has, without its heading
 * @param emptyRows how many of its rows were empty, which do not count
 * @param rows the rows without fault
 * @param findings the faults and guesses
 */
record Register(
        String charset,
        char separator,
        Map<String, String> columns,
        int size,
        int emptyRows,
        List<ImportRow> rows,
        Findings findings) {

    private static final int MOST_ROWS = 100_000;

    /** What a register is read against: lists of codes, our own country, and the present day there. */
    record Surroundings(Lists lists, String country, LocalDate today) {}

    /** Reads a file by a mapping; throws the problem of a mapping that does not fit. */
    static Register read(byte[] bytes, NewMapping mapping, Surroundings here) {
        var check = new MappingCheck(mapping, here.lists());
        check.checkForm();
        var findings = new Findings();
        var decoded = DecodedText.of(bytes, mapping.charset(), findings);
        var separator = Separator.of(decoded.text(), mapping.separator(), findings);
        var all = new CsvText(decoded.text(), separator).rows(MOST_ROWS + 2);
        if (all.size() > MOST_ROWS + 1) {
            throw new ProblemException(ProblemKind.TOO_LARGE, "A register may have at most " + MOST_ROWS + " rows");
        }
        var filled = all.stream()
                .filter(row -> !row.isEmpty() && !Separator.isTold(row))
                .toList();
        if (filled.isEmpty()) {
            findings.fault(Spot.of(1), "NO_HEADING", "the file is empty");
            return new Register(decoded.charset(), separator, Map.of(), 0, all.size(), List.of(), findings);
        }
        var columns = Columns.of(filled.getFirst(), mapping, findings);
        check.checkAgainst(columns.headings());
        var data = filled.subList(1, filled.size());
        var rows = rows(new Sheet(columns, data), mapping, here, findings);
        return new Register(
                decoded.charset(),
                separator,
                columns.byField(),
                data.size(),
                all.size() - filled.size(),
                rows,
                findings);
    }

    /** A heading and the rows below it. */
    private record Sheet(Columns columns, List<CsvRow> data) {}

    private static List<ImportRow> rows(Sheet sheet, NewMapping mapping, Surroundings here, Findings findings) {
        var columns = sheet.columns();
        if (columns.understandsNothing()) {
            findings.fault(
                    Spot.of(columns.row()),
                    "NO_HEADING",
                    "no heading is understood: the first row must name the columns, or the mapping say what they are");
            return List.of();
        }
        if (findings.hasFaults() || lacksColumns(columns, mapping, findings)) {
            return List.of();
        }
        var reader = new RowReader(
                here.lists(), new PartnerReader(here.lists(), here.country()), dates(sheet, mapping, here.today()));
        var rows = sheet.data().stream()
                .map(row -> reader.read(new Line(row, columns, mapping, findings)))
                .filter(Objects::nonNull)
                .toList();
        return new Doubles(columns, findings).checked(rows);
    }

    /** What no row can have is told once and not in every row. */
    private static boolean lacksColumns(Columns columns, NewMapping mapping, Findings findings) {
        for (var field : List.of(Field.DIRECTION, Field.KIND, Field.COUNTERPART)) {
            var constant = mapping.constants().containsKey(field.key());
            if (!constant && columns.heading(field).isEmpty()) {
                findings.fault(
                        new Spot(columns.row(), field.key(), null),
                        "NO_COLUMN",
                        "no column says " + field.key() + ", and the mapping has no constant for it");
            }
        }
        if (columns.heading(Field.DATED).isEmpty()
                && columns.heading(Field.RECEIVED).isEmpty()) {
            findings.fault(
                    new Spot(columns.row(), Field.DATED.key(), null),
                    "NO_COLUMN",
                    "no column says when requests were made or received");
        }
        return findings.hasFaults();
    }

    private static Map<Field, DateColumn> dates(Sheet sheet, NewMapping mapping, LocalDate today) {
        var dates = new EnumMap<Field, DateColumn>(Field.class);
        sheet.columns().places().forEach((field, place) -> {
            if (field.isDate()) {
                var values = sheet.data().stream()
                        .filter(row -> row.cells().size() > place)
                        .map(row -> PlainWords.trimmed(row.cells().get(place)))
                        .toList();
                dates.put(field, new DateColumn(values, mapping.dates(), today));
            }
        });
        return dates;
    }

    /** Finds rows of one file that are, or may be, the same request. */
    private record Doubles(Columns columns, Findings findings) {

        List<ImportRow> checked(List<ImportRow> rows) {
            var byReference = new HashMap<String, Integer>();
            var byContent = new HashMap<String, Integer>();
            var ordinals = new HashMap<String, Integer>();
            var sound = new ArrayList<ImportRow>();
            for (var row : rows) {
                if (isFirst(row, byReference)) {
                    tellIfAlike(row, byContent);
                    sound.add(row.numbered(ordinals.merge(row.digest(), 1, Integer::sum)));
                }
            }
            return List.copyOf(sound);
        }

        private boolean isFirst(ImportRow row, Map<String, Integer> byReference) {
            var reference = row.reference();
            var earlier = reference == null ? null : byReference.putIfAbsent(reference, row.row());
            if (earlier == null) {
                return true;
            }
            findings.fault(
                    spot(row, Field.REFERENCE), "DUPLICATE_IN_FILE", "row " + earlier + " has the same reference");
            return false;
        }

        private void tellIfAlike(ImportRow row, Map<String, Integer> byContent) {
            var content = new HashMap<>(row.source());
            columns.heading(Field.REFERENCE).ifPresent(content::remove);
            var earlier = byContent.putIfAbsent(RowDigest.of(row.procedure().name(), content), row.row());
            if (earlier != null) {
                findings.guess(
                        Spot.of(row.row()),
                        "SAME_CONTENT",
                        "says the same as row " + earlier + ", and is taken for another request");
            }
        }

        private Spot spot(ImportRow row, Field field) {
            return new Spot(row.row(), columns.heading(field).orElse(null), row.reference());
        }
    }
}
