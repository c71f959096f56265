package org.comity.registers.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.registers.records.RecordField.Form;

/**
 * The fields of the records of a part.
 *
 * @param part the code of the part
 * @param sameBy the fields by which a later row means the same record; the first one is its name
 * @param fields the fields by their names, in the order of the body
 */
public record RecordFields(String part, List<String> sameBy, Map<String, RecordField> fields) {

    private static final Set<String> OF_STATES = Set.of("nationalities", "residence", "location", "country", "state");
    private static final String DAY_IN_PART = "born";

    /**
     * The fields of a part. A field that names a record of a part without columns has none itself.
     *
     * @param columned the codes of the parts with columns
     */
    static RecordFields of(ColumnedPart<?, ?, ?> part, Set<String> columned) {
        var references = part instanceof ContentPart<?, ?> content ? content.references() : List.<RecordReference>of();
        var fields = new ArrayList<RecordField>();
        for (var component : part.body().getRecordComponents()) {
            var reference = references.stream()
                    .filter(one -> one.field().equals(component.getName()))
                    .findFirst();
            if (reference.isEmpty()) {
                add(fields, component, "", false);
            } else {
                var target = reference.get().target().code();
                if (!target.equals(part.kind().code()) && columned.contains(target)) {
                    fields.add(new RecordField(
                            component.getName(), Form.REFERENCE, List.of(), false, target, isNeeded(component)));
                }
            }
        }
        var byName = new LinkedHashMap<String, RecordField>();
        fields.forEach(field -> byName.put(field.name(), field));
        return new RecordFields(part.kind().code(), part.sameBy(), byName);
    }

    /** The field of a name; the code of a list of objects has the fields of one entry. */
    public Optional<RecordField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The name of the field that names a record. */
    public String naming() {
        return sameBy.getFirst();
    }

    private static boolean isNeeded(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAccessor().isAnnotationPresent(NotBlank.class);
    }

    private static void add(List<RecordField> fields, RecordComponent component, String prefix, boolean isInList) {
        var name = prefix + component.getName();
        var type = component.getType();
        if (List.class.isAssignableFrom(type)) {
            addList(fields, component, name);
        } else if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(part -> add(fields, part, name + ".", isInList));
        } else {
            form(component)
                    .ifPresent(form ->
                            fields.add(new RecordField(name, form, codes(type), isInList, null, isNeeded(component))));
        }
    }

    private static void addList(List<RecordField> fields, RecordComponent component, String name) {
        var entry = component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> found
                ? found
                : Object.class;
        if (entry.isRecord()) {
            Arrays.stream(entry.getRecordComponents()).forEach(part -> add(fields, part, name + ".", true));
        } else if (entry.isEnum()) {
            fields.add(new RecordField(name, Form.WORDS, codes(entry), false, null, isNeeded(component)));
        } else if (entry == String.class) {
            var form = OF_STATES.contains(name) ? Form.COUNTRIES : Form.TEXTS;
            fields.add(new RecordField(name, form, List.of(), false, null, isNeeded(component)));
        }
    }

    private static Optional<Form> form(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return Optional.of(
                    OF_STATES.contains(component.getName())
                            ? Form.COUNTRY
                            : component.getName().equals(DAY_IN_PART) ? Form.DAY_IN_PART : Form.TEXT);
        }
        if (type.isEnum()) {
            return Optional.of(Form.WORD);
        }
        return Optional.ofNullable(Map.of(
                        LocalDate.class, Form.DAY,
                        Instant.class, Form.INSTANT,
                        BigDecimal.class, Form.NUMBER,
                        Integer.class, Form.COUNT,
                        Boolean.class, Form.FLAG,
                        boolean.class, Form.FLAG)
                .get(type));
    }

    private static List<String> codes(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }
}
