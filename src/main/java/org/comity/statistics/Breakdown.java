package org.comity.statistics;

import java.util.Arrays;

/** By what a statement is broken down into groups. */
enum Breakdown {
    NONE("none", false),
    COUNTERPART("counterpart", false),
    LEGAL_BASIS("legalBasis", true),
    OFFENCE("offence", true);

    /** The group of requests of which the record does not say. */
    static final String NOT_RECORDED = "NOT_RECORDED";

    private final String code;
    private final boolean multivalued;

    Breakdown(String code, boolean multivalued) {
        this.code = code;
        this.multivalued = multivalued;
    }

    /** The breakdown a parameter names; throws IllegalArgumentException if there is none. */
    static Breakdown of(String code) {
        return Arrays.stream(values())
                .filter(breakdown -> breakdown.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    String code() {
        return code;
    }

    /** True if one request may stand in several groups, so that the groups may add up to more than the total. */
    boolean isMultivalued() {
        return multivalued;
    }
}
