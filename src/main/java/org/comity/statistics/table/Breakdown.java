package org.comity.statistics.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.indicator.Heading;

/** The breakdowns of figures into groups. */
public enum Breakdown {
    NONE("none", false),
    COUNTERPART("counterpart", false),
    REGION("region", false),
    SUBREGION("subregion", false),
    LEGAL_BASIS("legalBasis", true),
    OFFENCE("offence", true),
    YEAR("year", false);

    /** The group of requests without a recorded value. */
    static final String NOT_RECORDED = Heading.NOT_RECORDED;

    /** The order of groups. */
    public static final Comparator<String> NOT_RECORDED_LAST =
            Comparator.<String, Boolean>comparing(NOT_RECORDED::equals).thenComparing(Comparator.naturalOrder());

    /** The breakdowns of a statement. */
    public static final Set<Breakdown> OF_A_STATEMENT = EnumSet.of(NONE, COUNTERPART, LEGAL_BASIS, OFFENCE);

    private final String code;
    private final boolean multivalued;

    Breakdown(String code, boolean multivalued) {
        this.code = code;
        this.multivalued = multivalued;
    }

    /** Returns the breakdown with this name, if it is one of these; throws IllegalArgumentException otherwise. */
    public static Breakdown of(String code, Set<Breakdown> allowed) {
        return allowed.stream()
                .filter(breakdown -> breakdown.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** Returns the codes of some breakdowns, for messages. */
    public static String codes(Collection<Breakdown> some) {
        return Arrays.stream(values())
                .filter(some::contains)
                .map(Breakdown::code)
                .collect(Collectors.joining(", "));
    }

    public String code() {
        return code;
    }

    /** True if one request can be in several groups, so that the groups can add up to more than the total. */
    public boolean isMultivalued() {
        return multivalued;
    }

    /**
     * The groups of the request {@code c}. They are looked up for each request, so that the cost is linear in the
     * number of requests. The group without a name is the total.
     */
    public String groups(CountedTables source) {
        return "select cast(null as text)\n"
                + switch (this) {
                    case NONE -> "";
                    case COUNTERPART -> "union all select c.counterpart";
                    case REGION, SUBREGION -> """
                    union all select coalesce((select map ->> c.counterpart from region), 'NOT_RECORDED')""";
                    case LEGAL_BASIS -> """
                    union all select distinct coalesce(b.instrument, 'NOT_RECORDED')
                    from (select c.request_id) i left join %s b on b.request_id = i.request_id""".formatted(source.legalBases());
                    case OFFENCE -> """
                    union all select distinct coalesce('UNCAC ' || o.article, o.national, 'NOT_RECORDED')
                    from (select c.request_id) i left join %s o on o.request_id = i.request_id""".formatted(source.offences());
                    case YEAR -> "union all select to_char(c.no, 'FM000')";
                };
    }
}
