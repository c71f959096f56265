package org.comity.registers.dates;

/** In which order a register writes day, month and year. */
public enum DateOrder {
    /** Year, month, day; nothing else is a date then, but for names of months. */
    ISO,
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY
}
