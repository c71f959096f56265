package org.comity.publication.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the page: a chart with its table, definition, notes and downloads, or a table alone.
 *
 * @param id identifier on the page
 * @param finding headline; null for a table alone
 * @param title title: what, where, when
 * @param description text with the purpose of the chart; null for a table alone
 * @param wide drawing for a column or the whole width; null for a table alone
 * @param narrow drawing for a phone; null for a table alone
 * @param full true if the figure has the whole width
 * @param definition what the numbers are
 * @param notes footnotes
 * @param table the numbers
 * @param downloads files of the whole table
 */
public record ShownFigure(
        String id,
        @Nullable String finding,
        String title,
        @Nullable String description,
        @Nullable String wide,
        @Nullable String narrow,
        boolean full,
        String definition,
        List<String> notes,
        TableView table,
        List<LinkView> downloads) {

    /**
     * A table with one row of headings and one column of them.
     *
     * @param corner heading of the column of headings
     * @param columns headings of the columns
     * @param rows rows
     */
    public record TableView(String corner, List<ColumnView> columns, List<RowView> rows) {}

    /**
     * A column.
     *
     * @param title heading
     * @param remarks words for the statuses that all of its cells have; empty if there is none
     */
    public record ColumnView(String title, String remarks) {}

    /**
     * A row.
     *
     * @param title heading
     * @param inside true if the row is a part of one above
     * @param remarks words for the statuses that all of its cells have; empty if there is none
     * @param cells cells
     */
    public record RowView(String title, boolean inside, String remarks, List<CellView> cells) {}

    /**
     * A cell.
     *
     * @param text number, or the word for its absence
     * @param missing true if there is no number
     * @param remarks words for its statuses that the headings do not have; empty if there is none
     */
    public record CellView(String text, boolean missing, String remarks) {}

    /**
     * A link.
     *
     * @param words words
     * @param address address
     */
    public record LinkView(String words, String address) {}
}
