package org.comity.publication.dashboard.keyfigure;

import org.jspecify.annotations.Nullable;

/**
 * A key figure as a page shows it.
 *
 * @param title what the number is
 * @param value the number, or the word for its absence
 * @param missing true if there is no number
 * @param parts the numbers that a share was computed from, or the unit and the number of cases; null for another number
 * @param scope period and categories
 * @param before the number of the period before; null if the two are not compared
 * @param remarks words for statuses of the number; empty if there is none
 * @param figure code of the figure that it leads to
 */
public record KeyFigure(
        String title,
        String value,
        boolean missing,
        @Nullable String parts,
        String scope,
        @Nullable String before,
        String remarks,
        String figure) {}
