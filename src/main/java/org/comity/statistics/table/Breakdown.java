package org.comity.statistics.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.indicator.Heading;
import org.comity.rules.law.Offence;
import org.jspecify.annotations.Nullable;

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

    /** The group of all words beyond the most frequent ones. */
    static final String OTHER_GROUPS = "OTHER_GROUPS";

    /** The number of free words that have a group of their own. */
    static final int MOST_WORDS = 500;

    /** The order of groups: by code, then the other words, then what is not recorded. */
    public static final Comparator<String> NOT_RECORDED_LAST = Comparator.<String, Boolean>comparing(
                    NOT_RECORDED::equals)
            .thenComparing(OTHER_GROUPS::equals)
            .thenComparing(Comparator.naturalOrder());

    /** Begins the name of the group of the other words in an answer of the database; the number of these words follows. */
    private static final char OTHERS = 0x1F;

    /** The breakdowns of a statement. */
    public static final Set<Breakdown> OF_A_STATEMENT = EnumSet.of(NONE, COUNTERPART, LEGAL_BASIS, OFFENCE);

    private static final String WORDS = """
            , word as materialized (
                select jsonb_object_agg(key, written) filter (where place <= %3$d) as map,
                       chr(%4$d) || (count(*) - %3$d) as others
                from (select key, written, row_number() over (order by requests desc, key) as place
                      from (select text_key(w.word) as key, %5$s as written, count(distinct q.request_id) as requests
                            from content q
                            cross join lateral unnest(%1$s) w (listed, word)
                            where w.word is not null and %2$s
                              and exists (select 1 from move m where m.request_id = q.request_id and :kind in (m.kind, m.former_kind)
                                          and :direction in (m.direction, m.former_direction))
                            group by 1) k) w
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
     * A group as the database names it.
     *
     * @param code the code of the group
     * @param merged the number of words that share the group of the other words; null in every other group
     */
    public record Group(String code, @Nullable Integer merged) {

        /** Reads the name that the database gives. */
        public static Group of(String counted) {
            return counted.charAt(0) == OTHERS
                    ? new Group(OTHER_GROUPS, Integer.valueOf(counted.substring(1)))
                    : new Group(counted, null);
        }
    }

    /**
     * A part of the query before its groups: for the free words of the counted requests, the form in which most requests have
     * each of them. Words are one group if their keys are the same. Words beyond the most frequent ones share a group. To a
     * caller who reads no file, all words are one group.
     */
    public String words(boolean readsFiles) {
        return switch (this) {
            case LEGAL_BASIS -> words("q.instruments, q.basis_notes", "w.listed = 'NOT_IN_LAW_BOOK'", readsFiles);
            case OFFENCE -> words("q.articles, q.nationals", "w.listed is null", readsFiles);
            case NONE, COUNTERPART, REGION, SUBREGION, YEAR -> "";
        };
    }

    private static String words(String lists, String condition, boolean readsFiles) {
        return WORDS.formatted(
                lists,
                condition,
                readsFiles ? MOST_WORDS : Integer.MAX_VALUE,
                (int) OTHERS,
                readsFiles ? "mode() within group (order by w.word)" : "'" + WORDS_OF_A_FILE + "'");
    }

    /**
     * The groups of the thing {@code c} of a request, {@code g.grp}: a part of the query behind its source. The group without a
     * name is the total.
     */
    public String groups() {
        return (this == NONE || this == YEAR ? "" : "join content q on q.request_id = c.request_id\n")
                + "cross join lateral (select cast(null as text)\n" + further() + ") g (grp)";
    }

    private String further() {
        return switch (this) {
            case NONE -> "";
            case COUNTERPART -> "union all select q.counterpart";
            case REGION, SUBREGION -> """
                    union all select coalesce((select map ->> q.counterpart from region), 'NOT_RECORDED')""";
            case LEGAL_BASIS -> """
                    union all select distinct case when b.instrument = 'NOT_IN_LAW_BOOK'
                                                   then (select coalesce(b.instrument || ' ' || (map ->> text_key(b.note)), others) from word)
                                                   else coalesce(b.instrument, 'NOT_RECORDED') end
                    from (select 1) i left join unnest(q.instruments, q.basis_notes) b (instrument, note) on true""";
            case OFFENCE -> """
                    union all select distinct coalesce('%s' || o.article,
                                                       (select coalesce(map ->> text_key(o.national), others)
                                                        from word where o.national is not null), 'NOT_RECORDED')
                    from (select 1) i left join unnest(q.articles, q.nationals) o (article, national) on true""".formatted(Offence.OF_THE_CONVENTION);
            case YEAR -> "union all select to_char(c.no, 'FM000')";
        };
    }
}
