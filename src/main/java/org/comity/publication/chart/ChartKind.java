package org.comity.publication.chart;

/** The shape of a chart. */
public enum ChartKind {
    /** A line for each series over periods. */
    LINE,
    /** A horizontal bar for each category. */
    BAR,
    /** A column for each period, with a part for each series. */
    STACKED_BAR,
    /** For each category a line from the median to the 90th percentile. */
    RANGE,
    /** A row for each category and a column for each series, with numbers on shades. */
    MATRIX,
    /** A tile for each State, at about its place in the world. */
    TILE_MAP
}
