package org.comity.registers.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.comity.base.sheet.text.DayCount;
import org.comity.base.sheet.text.SheetOptions;
import org.comity.registers.dates.DateOrder;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The instructions to read a register. All parts are optional. Missing parts are guessed, and each guess is reported.
 *
 * @param columns for each field the heading of its column
 * @param constants for each field the word for every row without a value
 * @param values for each field the meaning of its words
 * @param milestones for the heading of each column of days, the step that happened on the day
 * @param lists for each field that may have several values in one cell, the separator between them
 * @param dates the order of day, month and year
 * @param dayCount how the days are numbered where a cell has only a number
 * @param separator the character between cells
 * @param charset the name of the character set
 * @param sheet the name of the sheet, or its number from 1
 * @param headingRow the first row of the heading
 * @param headingRows how many rows the heading has
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How a register is to be read")
public record Mapping(
        @Size(max = 50) Map<String, @NotBlank @Size(max = 500) String> columns,
        @Size(max = 50) Map<String, @NotBlank @Size(max = 500) String> constants,

        @Size(max = 50) Map<String, @NotNull @Size(max = 2000) Map<String, @NotBlank @Size(max = 500) String>> values,

        @Size(max = 50) Map<String, @NotNull @Valid Milestone> milestones,
        @Size(max = 10) Map<String, @NotNull @Size(min = 1, max = 5) String> lists,
        @Nullable DateOrder dates,
        @Nullable DayCount dayCount,
        @Nullable String separator,
        @Size(max = 40) @Nullable String charset,
        @Size(max = 100) @Nullable String sheet,
        @Min(1) @Max(1000) @Nullable Integer headingRow,
        @Min(1) @Max(3) @Nullable Integer headingRows) {

    public Mapping {
        columns = columns == null ? Map.of() : columns;
        constants = constants == null ? Map.of() : constants;
        values = values == null ? Map.of() : values;
        milestones = milestones == null ? Map.of() : milestones;
        lists = lists == null ? Map.of() : lists;
    }

    /** The empty mapping: all parts are guessed. */
    public static Mapping none() {
        return new Mapping(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null, null, null, null, null, null, null);
    }

    /** A mapping with the meaning of words only. */
    public static Mapping ofValues(Map<String, Map<String, String>> values) {
        return new Mapping(Map.of(), Map.of(), values, Map.of(), Map.of(), null, null, null, null, null, null, null);
    }

    /** The options to open the file. */
    public SheetOptions sheetOptions() {
        return new SheetOptions(charset, separator, sheet);
    }

    /**
     * The event of a column of days.
     *
     * @param step the step that happened on the day
     */
    @Schema(name = "ImportMilestone", description = "What a column of days tells of")
    public record Milestone(@NotNull Step step) {}
}
