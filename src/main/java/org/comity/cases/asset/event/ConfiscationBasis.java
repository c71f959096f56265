package org.comity.cases.asset.event;

/** The basis of a confiscation. */
public enum ConfiscationBasis {
    /** A conviction of a person. */
    CONVICTION,
    /** No conviction, such as after death, flight or absence, UNCAC article 54(1)(c). */
    NON_CONVICTION,
    /** A value in the place of proceeds, UNCAC article 31(1)(a). */
    VALUE,
    /** Property whose lawful origin is not shown, UNCAC article 31(8). */
    EXTENDED,
    /** An administrative decision. */
    ADMINISTRATIVE,
    /** A settlement or another mechanism in the place of a judgment. */
    SETTLEMENT
}
