package org.comity.publication.returns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a return, as a file has it.
 *
 * @param code stable code, in small letters with hyphens
 * @param version version, from 1; a change adds one
 * @param title title of the return
 * @param purpose what the return is for, and who asks for it
 * @param source whether the layout is ours or that of an official form that was read
 * @param sheets its sheets
 */
public record ReturnLayout(
        String code, int version, Words title, Words purpose, Source source, List<SheetSpec> sheets) {

    public ReturnLayout {
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
    }

    /**
     * Where a layout comes from.
     *
     * @param origin ours, or an official form
     * @param name name of the official form that was read, with its version or day; null for a layout of ours
     */
    public record Source(Origin origin, @Nullable String name) {}

    /** Origin of a layout. */
    public enum Origin {
        /** This project arranged it; no official form was read. */
        OURS,
        /** It follows an official form that was read and is named. */
        OFFICIAL_FORM_READ
    }

    /**
     * A sheet.
     *
     * @param code stable code, unique in the return
     * @param title title
     * @param table code of the table of its numbers, unless a line or a column names another one
     * @param keys categories of all its numbers, by codes of axes
     * @param columns its columns of numbers
     * @param lines its lines
     * @param notes limits of the figures of the sheet
     */
    public record SheetSpec(
            String code,
            Words title,
            @Nullable String table,
            Map<String, String> keys,
            List<ColumnSpec> columns,
            List<LineSpec> lines,
            List<Words> notes) {

        public SheetSpec {
            keys = sorted(keys);
            columns = listed(columns);
            lines = listed(lines);
            notes = listed(notes);
        }
    }

    /**
     * A column, or a column for each category of an axis.
     *
     * @param title title of one column; null with {@code each}
     * @param each the axis whose categories are the columns; null for one column
     * @param table code of the table, if it is not that of the sheet or of the line
     * @param keys categories of the numbers of the column
     */
    public record ColumnSpec(
            @Nullable Words title,
            @Nullable Each each,
            @Nullable String table,
            Map<String, String> keys) {

        public ColumnSpec {
            keys = sorted(keys);
        }
    }

    /**
     * A line, a line for each category of an axis, a heading, or a question without an answer.
     *
     * @param code stable code, unique in the sheet
     * @param title title of the line; null with {@code each}
     * @param each the axis whose categories are the lines; null for one line
     * @param table code of the table, if it is not that of the sheet
     * @param keys categories of the numbers of the line
     * @param heading true for a line without numbers that heads those below
     * @param unanswered why no figure answers the line; null for a line with numbers
     * @param notes limits of the figures of the line
     */
    public record LineSpec(
            String code,
            @Nullable Words title,
            @Nullable Each each,
            @Nullable String table,
            Map<String, String> keys,
            boolean heading,
            @Nullable Words unanswered,
            List<Words> notes) {

        public LineSpec {
            keys = sorted(keys);
            notes = listed(notes);
        }

        /** True if the line has numbers. */
        boolean hasNumbers() {
            return !heading && unanswered == null;
        }
    }

    /**
     * The categories of an axis, one after the other.
     *
     * @param table code of the table that has the axis, if it is not that of the line or sheet
     * @param axis code of the axis
     * @param without categories that are left out
     */
    public record Each(@Nullable String table, String axis, Set<String> without) {

        public Each {
            without = without == null ? Set.of() : Set.copyOf(without);
        }
    }

    private static Map<String, String> sorted(@Nullable Map<String, String> keys) {
        return keys == null ? Map.of() : Map.copyOf(new TreeMap<>(keys));
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
