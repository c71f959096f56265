package org.comity.publication.chart;

import org.comity.publication.table.Language;

/**
 * A chart that can be drawn. One without a finding, a title or a description is refused: a person who cannot see it, or has no time, would
 * learn nothing from it.
 *
 * @param id identifier, unique on its page; letters, digits and hyphens
 * @param kind shape
 * @param slice content
 * @param finding the sentence that says what the chart shows
 * @param title title: what, where, when
 * @param description the text that has the same purpose as the drawing
 * @param ordered true if the series are steps of one order, such as bands of age
 * @param language language of its words
 */
public record Chart(
        String id,
        ChartKind kind,
        Slice slice,
        String finding,
        String title,
        String description,
        boolean ordered,
        Language language) {

    /** More parts than colours that differ. */
    public static final int MOST_SERIES = 6;

    public Chart {
        require(id, "identifier");
        require(finding, "finding");
        require(title, "title");
        require(description, "description");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a chart has no identifier like " + id);
        }
        var coloured = kind == ChartKind.LINE || kind == ChartKind.STACKED_BAR;
        if (coloured && slice.series().size() > MOST_SERIES) {
            throw new IllegalArgumentException("a chart has at most " + MOST_SERIES + " series: " + id);
        }
    }

    private static void require(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a chart is not drawn without a " + what);
        }
    }

    /** The drawing as an element {@code svg}. */
    public String draw(ChartSize size) {
        return switch (kind) {
            case LINE -> new LineDrawing(this, size).draw();
            case BAR -> new BarDrawing(this, size).draw();
            case STACKED_BAR -> new StackedBarDrawing(this, size).draw();
            case RANGE -> new RangeDrawing(this, size).draw();
            case MATRIX -> new MatrixDrawing(this, size).draw();
            case TILE_MAP -> new TileMapDrawing(this, size).draw();
        };
    }
}
