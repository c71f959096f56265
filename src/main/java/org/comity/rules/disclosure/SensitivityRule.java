package org.comity.rules.disclosure;

import java.util.Set;

/**
 * A rule that says which counts are sensitive.
 *
 * @param of class of the cells that it matches
 * @param indicators codes of indicators; empty for all
 * @param area areas that it matches
 * @param classes least number of other classifications with a category that is not all together
 * @param because reason in words
 */
public record SensitivityRule(Sensitivity of, Set<String> indicators, AreaOfCell area, int classes, String because) {

    public SensitivityRule {
        indicators = Set.copyOf(indicators);
    }

    /** Who is protected. */
    public enum Sensitivity {
        /** Persons: a small count can point to one. */
        PERSON_RELATED,
        /** Partner States. */
        PARTNER,
        /** Nobody: counts are printed as they are. */
        PUBLIC
    }

    /** The area of a cell. */
    public enum AreaOfCell {
        /** Any, also none. */
        ANY,
        /** A partner State, or a part of a region of the world. */
        NARROW
    }

    /**
     * True if the rule matches a cell.
     *
     * @param indicator code of the indicator
     * @param narrow true if the cell is of a partner State or of a part of a region
     * @param crossed other classifications with a category that is not all together
     */
    public boolean matches(String indicator, boolean narrow, int crossed) {
        return (indicators.isEmpty() || indicators.contains(indicator))
                && (area == AreaOfCell.ANY || narrow)
                && crossed >= classes;
    }
}
