package org.comity.publication.table;

/** Role of an axis of a table. */
public enum AxisRole {
    /** Periods. */
    TIME,
    /** Partner States and their regions. */
    AREA,
    /** The numbers of the indicator, such as a count and a median. */
    MEASURE,
    /** Any other classification. */
    CLASS
}
