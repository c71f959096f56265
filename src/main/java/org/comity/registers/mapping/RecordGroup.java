package org.comity.registers.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.comity.base.sheet.text.PlainWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Columns that make a record of each row, by the body that adds one in the API.
 *
 * @param part code of the kind of record, such as person, charge, custody_span or asset
 * @param no number of the record among those of the same kind in a row; records of other kinds with this number belong to it. 1 unless given
 * @param columns for each field of the body, the heading of its column
 * @param constants for each field of the body that is the same in all rows, its value
 * @param values for each field of words, the code that each word of the register means
 * @param between text between the values of several records in one cell of each column; one record unless given
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ImportRecordColumns", description = "Columns that make a record of each row")
public record RecordGroup(
        @NotBlank @Size(max = 40) String part,
        @Min(1) @Max(50) @Nullable Integer no,

        @NotEmpty @Size(max = 60) Map<String, @NotBlank @Size(max = 500) String> columns,

        @Size(max = 60) Map<String, @NotBlank @Size(max = 500) String> constants,

        @Size(max = 60) Map<String, @NotNull @Size(max = 500) Map<String, @NotBlank @Size(max = 500) String>> values,
        @Size(min = 1, max = 5) @Nullable String between) {

    public RecordGroup {
        columns = columns == null ? Map.of() : columns;
        constants = constants == null ? Map.of() : constants;
        values = values == null ? Map.of() : values;
    }

    /** Its number. */
    @Schema(hidden = true)
    public int number() {
        return no == null ? 1 : no;
    }

    /** The codes that the words of the register mean, by field and by plain word. */
    public Map<String, Map<String, String>> meanings() {
        var all = new HashMap<String, Map<String, String>>();
        values.forEach((field, words) -> {
            var plain = new HashMap<String, String>();
            words.forEach((one, code) -> plain.putIfAbsent(PlainWords.of(one), code));
            all.put(field, plain);
        });
        return all;
    }

    /** The word of the register for a code, otherwise the code. */
    public String word(String field, String code) {
        return values.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }
}
