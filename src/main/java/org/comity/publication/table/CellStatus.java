package org.comity.publication.table;

/** Status of a cell, beside its value; a cell can have several. No format puts a status into the value. */
public enum CellStatus {
    /** The value is hidden to protect persons or partners; whether it is small or protects a small one is not published. */
    HIDDEN,
    /** The fact was not recorded, and therefore there is no value. */
    NOT_RECORDED,
    /** The combination cannot occur. */
    NOT_APPLICABLE,
    /** The value exists in principle, and this office cannot give it; also the mean of nothing. */
    NOT_AVAILABLE,
    /** The value can still change by late entries. */
    PROVISIONAL,
    /** The value differs from that of an earlier edition. */
    REVISED,
    /** The value is not comparable with those of the periods before. */
    BREAK,
    /** The period was not over, or is a part of a year. */
    INCOMPLETE_PERIOD;

    /** True if a cell with this status has no value. */
    public boolean isWithoutValue() {
        return switch (this) {
            case HIDDEN, NOT_RECORDED, NOT_APPLICABLE, NOT_AVAILABLE -> true;
            case PROVISIONAL, REVISED, BREAK, INCOMPLETE_PERIOD -> false;
        };
    }
}
