package org.comity.rules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a text that somebody read. An entry that was checked names it, and so does one that was taken from it.
 *
 * @param code the stable code
 * @param title the text, and which parts of it were read
 * @param where where the copy was found
 * @param asOf the day as of which the copy says what it says
 */
public record Reading(
        String code, String title, String where, @Nullable LocalDate asOf) {}
