package org.comity.rules.disclosure;

import java.util.BitSet;

/**
 * The protection of the cells of a problem.
 *
 * @param hidden cells that are hidden
 * @param unprotected sensitive cells that public ones give away; empty if all are protected
 * @param primary sensitive cells
 * @param secondary cells that are hidden only to protect them
 * @param onePerLine cells that the usual rule of one more hidden cell in each line would hide in place of the secondary ones; it does not protect
 * @param narrowest length of the narrowest interval of a sensitive cell that a reader can find, as far as it is proved
 * @param programs linear programs that were solved
 * @param wholeEditions editions of whole numbers, found and checked, that fit all that is published
 * @param brokenEditions editions with fractions among those that were found
 */
public record ProtectionOutcome(
        BitSet hidden,
        BitSet unprotected,
        int primary,
        int secondary,
        int onePerLine,
        double narrowest,
        int programs,
        int wholeEditions,
        int brokenEditions) {}
