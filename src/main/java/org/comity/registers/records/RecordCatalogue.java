package org.comity.registers.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.cases.part.Parts;
import org.comity.cases.part.record.ColumnedPart;

/** The parts of whose records a register may have columns. A part comes behind those that its records name. */
@ApplicationScoped
public class RecordCatalogue {

    private final Map<String, ColumnedPart<?, ?, ?>> parts = new LinkedHashMap<>();
    private final Map<String, RecordFields> fields = new LinkedHashMap<>();

    RecordCatalogue(Parts all) {
        var found = all.all().stream()
                .filter(ColumnedPart.class::isInstance)
                .<ColumnedPart<?, ?, ?>>map(part -> (ColumnedPart<?, ?, ?>) part)
                .toList();
        var codes = found.stream().map(part -> part.kind().code()).collect(Collectors.toSet());
        found.forEach(part -> fields.put(part.kind().code(), RecordFields.of(part, codes)));
        found.stream()
                .sorted(Comparator.comparingInt(part -> depth(part.kind().code())))
                .forEach(part -> parts.put(part.kind().code(), part));
    }

    /** How many parts its records lead through, each naming the next. */
    private int depth(String part) {
        return Optional.ofNullable(fields.get(part)).stream()
                .flatMap(found -> found.fields().values().stream())
                .map(RecordField::target)
                .filter(target -> target != null)
                .mapToInt(target -> 1 + depth(String.valueOf(target)))
                .max()
                .orElse(0);
    }

    /** The fields of each part, by its code. */
    public Map<String, RecordFields> fields() {
        return fields;
    }

    /** The codes of the parts, each behind those that it names. */
    public List<String> inOrder() {
        return List.copyOf(parts.keySet());
    }

    /** The part of a code. */
    public Optional<ColumnedPart<?, ?, ?>> part(String code) {
        return Optional.ofNullable(parts.get(code));
    }
}
