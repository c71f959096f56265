package org.comity.rules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a text that somebody read. An entry that was checked names it, and so does one that was taken from it.
 *
 * @param code stable code of the copy of a text
 * @param title text, and which parts of it were read
 * @param where place where the copy was found
 * @param asOf day as of which the copy gives the text, a date without a zone
 */
public record Reading(
        String code, String title, String where, @Nullable LocalDate asOf) {}
