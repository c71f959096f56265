package org.comity.registers.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.comity.registers.records.RecordField;
import org.comity.registers.records.RecordFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a request whose records a register may have in columns.
 *
 * @param part code of the part, as {@code records} of a mapping names it
 * @param sameBy fields by which a row of a later file means the same record; the first one is its name
 * @param fields fields that a column may have
 */
@Schema(name = "ImportRecord", description = "A part of a request whose records a register may have in columns")
record ImportRecordView(String part, List<String> sameBy, List<Field> fields) {

    /**
     * A field of the records of a part.
     *
     * @param field name of the field in the columns of a mapping
     * @param content form of its cells
     * @param needed true if each record has it; a field of an object is needed with the object alone
     * @param codes codes that a word of its column can mean; absent if it has no words
     * @param names code of the part whose record it names; absent if it names none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportRecordField")
    record Field(
            String field,
            RecordField.Form content,
            boolean needed,
            @Nullable List<String> codes,
            @Nullable String names) {

        private static Field of(RecordField field) {
            return new Field(
                    field.name(),
                    field.form(),
                    field.isNeeded() && !field.name().contains("."),
                    field.codes().isEmpty() ? null : field.codes(),
                    field.target());
        }
    }

    static ImportRecordView of(RecordFields part) {
        return new ImportRecordView(
                part.part(),
                part.sameBy(),
                part.fields().values().stream().map(Field::of).toList());
    }
}
