package org.comity.publication.protection;

/**
 * The form of a table that is published.
 *
 * @param table code of the table
 * @param rung number of its level of detail, from 1 for the finest
 * @param rungs levels of detail that there are
 * @param form what is coarser than in the program, in words; empty for the table of the program
 * @param shareHidden share of its numbers other than 0 that are hidden, from 0 to 1
 * @param withinLimit false if even the coarsest form hides more than the policy allows
 */
public record LadderChoice(String table, int rung, int rungs, String form, double shareHidden, boolean withinLimit) {}
