package org.comity.registers.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.comity.base.sheet.text.FileFormat;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.SheetWriter;
import org.comity.base.sheet.xlsx.XlsxWriter;
import org.comity.registers.dates.DateOrder;
import org.comity.registers.export.ExportedRows.Exported;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.mapping.Mapping.Joined;
import org.comity.registers.words.CellList;
import org.comity.registers.words.LiteralWords;
import org.comity.registers.words.OffenceWords;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.jspecify.annotations.Nullable;

/** The form of a register by a mapping: the columns and words that the mapping reads. */
final class ExportedShape {

    private final Mapping mapping;
    private final Map<RegisterColumn, String> headings = new LinkedHashMap<>();
    private final List<Part> joined;
    private final List<String> ofRecords;
    private final ReferenceLists lists;

    ExportedShape(Mapping mapping, ReferenceLists lists) {
        this.mapping = mapping;
        this.lists = lists;
        this.joined = mapping.joined().entrySet().stream()
                .flatMap(entry ->
                        RegisterColumn.named(entry.getKey()).stream().flatMap(field -> parts(field, entry.getValue())))
                .toList();
        mapping.columns()
                .forEach((key, heading) -> RegisterColumn.named(key).ifPresent(field -> headings.put(field, heading)));
        if (headings.isEmpty()) {
            Arrays.stream(RegisterColumn.values())
                    .filter(field -> !mapping.joined().containsKey(field.key()))
                    .forEach(field -> headings.put(field, field.key()));
        }
        this.ofRecords = ofRecords();
    }

    /** The headings of the columns that have something of records alone. */
    private List<String> ofRecords() {
        return mapping.records().stream()
                .flatMap(group -> group.columns().values().stream())
                .distinct()
                .filter(heading -> !headings.containsValue(heading)
                        && !mapping.milestones().containsKey(heading)
                        && joined.stream().noneMatch(part -> part.heading().equals(heading)))
                .toList();
    }

    /** One of several columns of a field. */
    private record Part(RegisterColumn field, String heading, int no, Joined of) {}

    private static Stream<Part> parts(RegisterColumn field, Joined of) {
        return IntStream.range(0, of.columns().size())
                .mapToObj(no -> new Part(field, of.columns().get(no), no, of));
    }

    /** A text of as many parts as there are columns is divided; another one is in the first column, in quotes. */
    private @Nullable String part(Part column, Exported request) {
        var text = several(column.field(), request.words().getOrDefault(column.field(), List.of()));
        if (text == null) {
            return null;
        }
        var parts = text.split(Pattern.quote(column.of().separator()), -1);
        boolean isDivided = parts.length == column.of().columns().size()
                && Arrays.stream(parts)
                        .allMatch(part -> !part.isEmpty()
                                && PlainWords.trimmed(part).equals(part)
                                && !PlainWords.standsForNothing(part));
        if (isDivided) {
            return parts[column.no()];
        }
        return column.no() == 0 ? CellList.quoted(text) : null;
    }

    /** Returns a writer in the format of the mapping, with the heading in the row of the mapping. */
    SheetWriter writer(FileFormat format) {
        var writer = switch (format) {
            case CSV -> CsvSheetWriter.forOffices(separator(), days());
            case XLSX -> new XlsxWriter(sheet());
        };
        int from = Objects.requireNonNullElse(mapping.headingRow(), 1);
        int rows = Objects.requireNonNullElse(mapping.headingRows(), 1);
        for (int i = 1; i < from + rows - 1; i++) {
            writer.row(Collections.nCopies(headings.size() + joined.size() + ofRecords.size(), null));
        }
        var all = new ArrayList<>(headings.values());
        all.addAll(mapping.milestones().keySet());
        joined.forEach(column -> all.add(column.heading()));
        all.addAll(ofRecords);
        writer.row(all);
        return writer;
    }

    private char separator() {
        var value = mapping.separator();
        return value == null ? ',' : value.charAt(0);
    }

    private String sheet() {
        var value = mapping.sheet();
        return value == null || value.matches("\\d+") ? "Register" : value;
    }

    private DateTimeFormatter days() {
        return switch (Objects.requireNonNullElse(mapping.dates(), DateOrder.ISO)) {
            case ISO -> DateTimeFormatter.ISO_LOCAL_DATE;
            case DMY -> DateTimeFormatter.ofPattern("dd.MM.yyyy");
            case MDY -> DateTimeFormatter.ofPattern("MM/dd/yyyy");
        };
    }

    /**
     * Returns a request as rows of texts and days, with null for unknown values. Further rows have its reference and further records;
     * without a column of references there is one row.
     *
     * @param records the cells of its records, by heading, for each row
     */
    List<List<@Nullable Object>> rows(Exported request, List<Map<String, Object>> records) {
        var first = row(request);
        var all = new ArrayList<List<@Nullable Object>>();
        var row = withRecords(first, records.isEmpty() ? Map.of() : records.getFirst());
        all.add(row);
        boolean hasReference = headings.containsKey(RegisterColumn.REFERENCE)
                || joined.stream().anyMatch(part -> part.field() == RegisterColumn.REFERENCE);
        records.stream()
                .skip(1)
                .filter(more -> hasReference && !more.isEmpty())
                .forEach(more -> all.add(withRecords(referenceOf(request), more)));
        return all;
    }

    private List<@Nullable Object> withRecords(List<@Nullable Object> request, Map<String, Object> records) {
        var cells = new ArrayList<@Nullable Object>(request);
        var shared = new ArrayList<>(headings.values());
        shared.addAll(mapping.milestones().keySet());
        for (int i = 0; i < shared.size(); i++) {
            if (cells.get(i) == null) {
                cells.set(i, records.get(shared.get(i)));
            }
        }
        ofRecords.forEach(heading -> cells.add(records.get(heading)));
        return cells;
    }

    private List<@Nullable Object> referenceOf(Exported request) {
        var cells = new ArrayList<@Nullable Object>();
        headings.keySet().forEach(field -> cells.add(field == RegisterColumn.REFERENCE ? cell(field, request) : null));
        mapping.milestones().keySet().forEach(milestone -> cells.add(null));
        joined.forEach(column -> cells.add(column.field() == RegisterColumn.REFERENCE ? part(column, request) : null));
        return cells;
    }

    private List<@Nullable Object> row(Exported request) {
        var cells = new ArrayList<@Nullable Object>();
        headings.keySet().forEach(field -> cells.add(cell(field, request)));
        mapping.milestones()
                .values()
                .forEach(milestone -> cells.add(request.steps().get(milestone.name())));
        joined.forEach(column -> cells.add(part(column, request)));
        return cells;
    }

    private @Nullable Object cell(RegisterColumn field, Exported request) {
        return switch (field) {
            case DATED -> request.dated();
            case RECEIVED -> request.received();
            case OUTCOME_ON -> day(request);
            case OUTCOME ->
                ending(request).map(ending -> word(field, ending.name())).orElse(null);
            case STATUS -> status(request);
            case DIRECTION, KIND, COUNTERPART, LEGAL_BASIS, OFFENCE ->
                several(
                        field,
                        words(field, request).stream()
                                .map(word -> wordOf(field, word))
                                .toList());
            case REFERENCE,
                    FOREIGN_REFERENCE,
                    SUMMARY,
                    OFFICER,
                    EXECUTING_AUTHORITY,
                    GROUND,
                    DECIDED_BY,
                    MOVES,
                    EVENTS,
                    NOTE -> several(field, request.words().getOrDefault(field, List.of()));
            case PERSONS -> persons(request);
        };
    }

    /** An offence that a register has in its own words, and for which its mapping has the article, comes out in these words. */
    private List<String> words(RegisterColumn field, Exported request) {
        var words = request.words().getOrDefault(field, List.of());
        return field != RegisterColumn.OFFENCE
                        || mapping.columns().isEmpty()
                        || request.source().isEmpty()
                ? words
                : words.stream().map(OffenceWords::national).toList();
    }

    /** The cell of the register, otherwise the number of persons, which any import reads. */
    private @Nullable Object persons(Exported request) {
        var cell = request.source().get(headings.get(RegisterColumn.PERSONS));
        var number = request.persons();
        return cell != null || number == null ? cell : number.toString();
    }

    private static @Nullable LocalDate day(Exported request) {
        return request.state().standing().isOver() ? request.endedOn() : null;
    }

    /** Of several endings with one result: that of the state, otherwise the one that every procedure has. */
    private static Optional<RowEnding> ending(Exported request) {
        var result = request.result();
        return result == null
                ? Optional.empty()
                : Arrays.stream(RowEnding.values())
                        .filter(ending -> ending.result() == result)
                        .min(Comparator.comparing((RowEnding ending) -> !ending.leadsTo(request.state()))
                                .thenComparing(ending -> !ending.name().equals(result.name())));
    }

    /** The state of an open request. In a register without a column of outcomes: also the ending of others. */
    private @Nullable String status(Exported request) {
        if (!request.state().standing().isOver()) {
            return word(RegisterColumn.STATUS, request.state().name());
        }
        return headings.containsKey(RegisterColumn.OUTCOME)
                ? null
                : ending(request)
                        .map(ending -> word(RegisterColumn.STATUS, ending.name()))
                        .orElse(null);
    }

    private @Nullable String several(RegisterColumn field, List<String> words) {
        if (!field.canBeSeveral()) {
            return words.isEmpty() ? null : words.getFirst();
        }
        var usual = isReadAsExport() ? RegisterColumn.BETWEEN_EXPORTED : null;
        return CellList.write(words, mapping.lists().getOrDefault(field.key(), usual));
    }

    /** True if a register of this form is recognised as an export, which has a separator of its own. */
    private boolean isReadAsExport() {
        return mapping.lists().isEmpty()
                && mapping.records().isEmpty()
                && mapping.milestones().isEmpty()
                && mapping.joined().isEmpty()
                && List.copyOf(headings.values()).equals(RegisterColumn.allKeys());
    }

    /** The word of the register for a code. Words that are no code of the request are marked if they are read as one. */
    private String wordOf(RegisterColumn field, String word) {
        if (word.startsWith(ExportedRows.IN_WORDS)) {
            return LiteralWords.marked(word.substring(ExportedRows.IN_WORDS.length()), text -> isCode(field, text));
        }
        return field == RegisterColumn.OFFENCE ? word : word(field, word);
    }

    private boolean isCode(RegisterColumn field, String text) {
        return field == RegisterColumn.OFFENCE
                ? OffenceWords.article(text).isPresent()
                : lists.legalBasis(text).isPresent();
    }

    /** Returns the word of the register for a code, if the mapping has one. */
    private String word(RegisterColumn field, String code) {
        return mapping.values().getOrDefault(field.key(), Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }
}
