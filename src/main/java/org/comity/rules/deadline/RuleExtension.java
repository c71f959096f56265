package org.comity.rules.deadline;

import org.jspecify.annotations.Nullable;

/**
 * Who can prolong a deadline, by how much, and on what condition. The program prolongs nothing by itself.
 *
 * @param by the authority that prolongs it, in words
 * @param upTo the longest prolongation, or the whole length where {@code whole} is true; absent where the text has no number
 * @param whole true if {@code upTo} is the length with the prolongation in it
 * @param when the condition, in words
 */
public record RuleExtension(String by, @Nullable Length upTo, boolean whole, String when) {

    public RuleExtension {
        upTo = upTo == null || !upTo.unit().hasNumber() ? null : upTo;
    }
}
