package org.comity.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.stream.Collectors;

/** By what a statement is broken down into groups. */
enum Breakdown {
    NONE("none", false),
    COUNTERPART("counterpart", false),
    LEGAL_BASIS("legalBasis", true),
    OFFENCE("offence", true);

    /** The group of requests of which the record does not say. */
    static final String NOT_RECORDED = "NOT_RECORDED";

    private static final Map<String, String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> Locale.of("", code))
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH)));

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

    /** The group in words. */
    String title(String group) {
        if (group.equals(NOT_RECORDED)) {
            return "Not recorded";
        }
        return this == COUNTERPART ? COUNTRIES.getOrDefault(group, group) : group;
    }
}
