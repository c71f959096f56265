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

    /** The group of words of a file, which are of no list, for a caller who reads no file. */
    static final String WORDS_OF_A_FILE = "WORDS_OF_A_FILE";

    /** The order of groups. */
    public static final Comparator<String> NOT_RECORDED_LAST =
            Comparator.<String, Boolean>comparing(NOT_RECORDED::equals).thenComparing(Comparator.naturalOrder());

    /** The breakdowns of a statement. */
    public static final Set<Breakdown> OF_A_STATEMENT = EnumSet.of(NONE, COUNTERPART, LEGAL_BASIS, OFFENCE);

    private static final String WORDS = """
            , word as materialized (
                select jsonb_object_agg(key, written) as map
                from (select text_key(%1$s) as key, %4$s as written
                      from %2$s where %3$s group by 1) w
            )
            """;

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
     * A part of the query before its groups: for free words, the form in which most requests have each of them. Words are
     * one group if their keys are the same. To a caller who reads no file, all words are one group.
     */
    public String words(CountedTables source, boolean readsFiles) {
        return switch (this) {
            case LEGAL_BASIS ->
                words("note", source.legalBases(), "instrument = 'NOT_IN_LAW_BOOK' and note is not null", readsFiles);
            case OFFENCE ->
                words("\"national\"", source.offences(), "article is null and \"national\" is not null", readsFiles);
            case NONE, COUNTERPART, REGION, SUBREGION, YEAR -> "";
        };
    }

    private static String words(String column, String table, String condition, boolean readsFiles) {
        return WORDS.formatted(
                column,
                table,
                condition,
                readsFiles ? "mode() within group (order by " + column + ")" : "'" + WORDS_OF_A_FILE + "'");
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
                    union all select distinct case when b.instrument = 'NOT_IN_LAW_BOOK'
                                                   then b.instrument || ' ' || (select map ->> text_key(b.note) from word)
                                                   else coalesce(b.instrument, 'NOT_RECORDED') end
                    from (select c.request_id) i left join %s b on b.request_id = i.request_id""".formatted(source.legalBases());
                    case OFFENCE -> """
                    union all select distinct coalesce('UNCAC ' || o.article,
                                                       (select map ->> text_key(o.national) from word), 'NOT_RECORDED')
                    from (select c.request_id) i left join %s o on o.request_id = i.request_id""".formatted(source.offences());
                    case YEAR -> "union all select to_char(c.no, 'FM000')";
                };
    }
}
