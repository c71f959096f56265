package org.comity.publication.chart;

/** The size a chart is drawn for, so that its letters are legible without enlargement. */
public enum ChartSize {
    /** A column of a page. */
    WIDE(600, 13),
    /** The whole width of a page. */
    FULL(1160, 14),
    /** A phone. */
    NARROW(344, 12);

    private final int width;
    private final int letter;

    ChartSize(int width, int letter) {
        this.width = width;
        this.letter = letter;
    }

    /** Width in units of the drawing, which are pixels of the style sheet. */
    int width() {
        return width;
    }

    /** Height of the letters. */
    int letter() {
        return letter;
    }

    boolean isNarrow() {
        return this == NARROW;
    }
}
