package org.comity.registers.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.base.json.MustHold;
import org.comity.base.sheet.text.DayCount;
import org.comity.base.sheet.text.SheetOptions;
import org.comity.registers.dates.DateOrder;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The instructions to read a register. All parts are optional. Missing parts are guessed, and each guess is reported.
 *
 * @param columns for each field of GET /api/v1/import-fields, the heading of its column in the file
 * @param constants for each field that can be constant, the word that holds for rows without one
 * @param values for each field of words, the code that each word of the register means
 * @param joined for a reference that is made of several columns, those columns; only for reference and foreignReference
 * @param milestones for each heading of a column of days, the step or event that happened on that day
 * @param lists for each field that can have several values in a cell, the separator between them
 * @param records columns that make records of the requests, such as persons, charges and assets
 * @param dates order of day, month and year in numeric dates; proven from the file unless given
 * @param dayCount system by which a workbook numbers days, for cells with a bare number
 * @param separator character between the cells of a CSV file; guessed unless given
 * @param charset name of the character set of a CSV file, such as {@code windows-1250}; guessed unless given
 * @param sheet name of the sheet of a workbook, or its number from 1; the first one unless given
 * @param headingRow first row of the heading, counted from 1; found unless given
 * @param headingRows number of rows of the heading, 1 to 3
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "How a register is to be read")
public record Mapping(
        @Size(max = 50) Map<String, @NotBlank @Size(max = 500) String> columns,
        @Size(max = 50) Map<String, @NotBlank @Size(max = 500) String> constants,

        @Size(max = 50) Map<String, @NotNull @Size(max = 2000) Map<String, @NotBlank @Size(max = 500) String>> values,

        @Size(max = 2) Map<String, @NotNull @Valid Joined> joined,
        @Size(max = 50) Map<String, @NotNull @Valid Milestone> milestones,
        @Size(max = 10) Map<String, @NotNull @Size(min = 1, max = 5) String> lists,
        @Size(max = 100) List<@NotNull @Valid RecordGroup> records,
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
        joined = joined == null ? Map.of() : joined;
        milestones = milestones == null ? Map.of() : milestones;
        lists = lists == null ? Map.of() : lists;
        records = records == null ? List.of() : records;
    }

    /** The empty mapping: all parts are guessed. */
    public static Mapping none() {
        return new Mapping(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), null, null, null, null, null,
                null, null);
    }

    /** A mapping with the meaning of words only. */
    public static Mapping ofValues(Map<String, Map<String, String>> values) {
        return new Mapping(
                Map.of(), Map.of(), values, Map.of(), Map.of(), Map.of(), List.of(), null, null, null, null, null, null,
                null);
    }

    /** The same with a text between several values of each field that can have them. */
    public Mapping withLists(String between) {
        var all = Arrays.stream(RegisterColumn.values())
                .filter(RegisterColumn::canBeSeveral)
                .collect(Collectors.toMap(RegisterColumn::key, field -> between));
        return new Mapping(
                columns,
                constants,
                values,
                joined,
                milestones,
                all,
                records,
                dates,
                dayCount,
                separator,
                charset,
                sheet,
                headingRow,
                headingRows);
    }

    /** The options to open the file. */
    public SheetOptions sheetOptions() {
        return new SheetOptions(charset, separator, sheet);
    }

    /**
     * The columns of one text.
     *
     * @param columns headings of the columns, in the order of the text
     * @param between text between two of them; a slash unless given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportJoinedColumns", description = "Several columns that are one reference together")
    public record Joined(
            @NotNull @Size(min = 2, max = 5) List<@NotBlank @Size(max = 500) String> columns,
            @Size(max = 5) @Nullable String between) {

        public Joined {
            columns = columns == null ? List.of() : columns;
        }

        /** The text between two columns. */
        public String separator() {
            return between == null ? "/" : between;
        }
    }

    /**
     * The event of a column of days. It is either a step or an event that no procedure has.
     *
     * @param step step that happened on the days of the column
     * @param event name of what happened on the days of the column, if it is no step; the table of milestones counts it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportMilestone", description = "What a column of days tells of")
    public record Milestone(
            @Nullable Step step,
            @Size(min = 1, max = 60) @Nullable String event) {

        @Schema(hidden = true)
        @MustHold(message = "must name either a step or an event")
        boolean isOneOfBoth() {
            return (step == null) != (event == null);
        }

        /** The code of the step, otherwise the event. */
        public String name() {
            return step == null ? String.valueOf(event) : step.name();
        }
    }
}
