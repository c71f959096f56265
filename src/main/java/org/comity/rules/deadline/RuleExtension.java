package org.comity.rules.deadline;

import org.jspecify.annotations.Nullable;

/**
 * Who can prolong a deadline, by how much, and on what condition. The program prolongs nothing by itself.
 *
 * @param by authority that prolongs it, in words
 * @param amount number of units of the longest prolongation; absent where the text has no number
 * @param unit unit of the amount; absent without one
 * @param when condition, in words
 */
public record RuleExtension(
        String by, @Nullable Integer amount, @Nullable Unit unit, String when) {}
