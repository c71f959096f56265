package org.comity.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a register is to be read. Everything may be left out: what is not said is guessed, and each guess is reported.
 *
 * @param columns for each field the heading of its column
 * @param constants for each field the word that holds for every row which does not say it
 * @param values for each field what its words stand for
 * @param dates the order of day, month and year
 * @param separator the character between cells
 * @param charset the name of the character set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a register is to be read")
public record NewMapping(
        @Size(max = 50) Map<String, @NotBlank @Size(max = 500) String> columns,
        @Size(max = 50) Map<String, @NotBlank @Size(max = 500) String> constants,

        @Size(max = 50) Map<String, @NotNull @Size(max = 2000) Map<String, @NotBlank @Size(max = 500) String>> values,

        @Nullable DateOrder dates,
        @Nullable String separator,
        @Size(max = 40) @Nullable String charset) {

    public NewMapping {
        columns = columns == null ? Map.of() : columns;
        constants = constants == null ? Map.of() : constants;
        values = values == null ? Map.of() : values;
    }

    /** Nothing said: everything is guessed. */
    public static NewMapping none() {
        return new NewMapping(Map.of(), Map.of(), Map.of(), null, null, null);
    }
}
