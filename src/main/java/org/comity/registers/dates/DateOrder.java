package org.comity.registers.dates;

/** The order of day, month and year in a register. */
public enum DateOrder {
    /** Year, month, day. Other numbers are no dates; dates with names of months are read in any order. */
    ISO,
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY
}
