package org.comity.statistics.cube;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.DimensionUse;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.ValuesMode;
import org.comity.rules.indicator.AgeBand;
import org.comity.rules.law.Offence;
import org.comity.rules.law.OffenceFamily;
import org.comity.statistics.records.PersonSql;

/**
 * The value of a dimension as an expression over a member {@code c} and the content {@code q} of its request. A missing value is
 * {@code NOT_RECORDED}.
 *
 * @param expression a text, or an array of different texts if a member has several values
 * @param several true if it is an array
 */
record DimensionSql(String expression, boolean several) {

    private static final String NOT_RECORDED_ALONE = "'{NOT_RECORDED}'::text[]";

    /** An instrument that the law book does not have is named by the key of its words. */
    private static final String LEGAL_BASES = """
            case when cardinality(q.instruments) = 0 then %1$s
                 when 'NOT_IN_LAW_BOOK' = any (q.instruments) or cardinality(q.instruments) > 1
                 then array(select distinct case when b.instrument = 'NOT_IN_LAW_BOOK'
                                                 then concat_ws(' ', b.instrument, %2$s) else b.instrument end
                            from unnest(q.instruments, q.basis_notes) b (instrument, note))
                 else q.instruments end""";

    private static final String OFFENCES = """
            case when cardinality(q.articles) = 0 then %1$s
                 else array(select distinct coalesce('%3$s' || o.article, %2$s, 'NOT_RECORDED')
                            from unnest(q.articles, q.nationals) o (article, national)) end""";

    private static final String OFFENCE_GROUPS = """
            case when cardinality(q.articles) = 0 then %1$s
                 else array(select distinct case when o.article is not null then 'OFFENCES_OF_THE_CONVENTION' else 'OTHER_OFFENCES' end
                            from unnest(q.articles) o (article)) end""".formatted(NOT_RECORDED_ALONE);

    /** A paragraph belongs to the family of its article. */
    private static final String OFFENCE_FAMILIES = """
            case when cardinality(q.articles) = 0 then %s
                 else array(select distinct case %s else 'OTHER_OFFENCES' end from unnest(q.articles) o (article)) end""".formatted(
                    NOT_RECORDED_ALONE,
                    Arrays.stream(OffenceFamily.values())
                            .map(family -> "when split_part(o.article, '(', 1) in ('"
                                    + String.join("', '", family.articles()) + "') then '" + family + "'")
                            .collect(Collectors.joining(" ")));

    /** A State that belongs to none is in a group of its own. */
    private static final String STATE_GROUPS = """
            coalesce(nullif(array(select distinct g ->> 'group' from jsonb_array_elements(cast(:memberships as jsonb) -> q.counterpart) g
                                  where c.day between cast(g ->> 'from' as date) and cast(g ->> 'to' as date)), '{}'), '{NO_GROUP}')""";

    private static final String CONVENTION_USE = """
            case when cardinality(q.instruments) = 0 then 'NOT_RECORDED' when not 'UNCAC' = any (q.instruments) then 'NOT_A_BASIS'
                 else coalesce(q.roles[array_position(q.instruments, 'UNCAC')], 'NOT_RECORDED') end""";

    /** A consent that was revoked is in force no more. */
    private static final String CONSENTED = """
            'RECORD_CONSENT' = (select x.step from move x
                                where x.request_id = c.request_id and x.day <= c.day
                                  and x.step in ('RECORD_CONSENT', 'RECORD_CONSENT_REVOKED')
                                order by x.place desc, x.seq desc limit 1)""";

    private static final String EXECUTING_NOW =
            "((select map from executing) ->> (select r.executing_authority from request r where r.id = c.request_id))";

    private static final String EXECUTING_THEN = """
            text_key((select k.executing_authority
                      from executing_authority_known(c.request_id, cast(:asOf as timestamptz)) k))""";

    private static final String LISTED_EXECUTING =
            "select text_key(x.code) from office_executing_authority x where x.authority = :authority";

    /** The group of words of a file, for a caller who reads no file. */
    static final String WORDS_OF_A_FILE = "WORDS_OF_A_FILE";

    /** True for the group of words of a file, also of instruments that the law book does not have. */
    static boolean isWordsOfAFile(String value) {
        return value.endsWith(WORDS_OF_A_FILE);
    }

    /** Sub-queries with the key of each name, since the key of a text costs more than its comparison. */
    static final Map<String, String> KEYS_OF_NAMES = Map.of(
            "officers", "(select distinct officer as name from content where officer is not null)", "executing", """
            (select distinct executing_authority as name from request
             where authority = :authority and executing_authority is not null)""");

    /** The expression of a dimension. */
    static DimensionSql of(DimensionUse use, CountedPopulation population, boolean asKnownThen, boolean readsFiles) {
        var dimension = use.dimension();
        if (population == CountedPopulation.FLOWS && isOfPersons(dimension)) {
            return new DimensionSql(ofPersonsOfRequest(dimension, asKnownThen), true);
        }
        if (use.values() == ValuesMode.EVERY) {
            return new DimensionSql(several(dimension, readsFiles), true);
        }
        if (dimension == IndicatorDimension.EXECUTING_AUTHORITY) {
            return new DimensionSql(executing(asKnownThen, readsFiles), false);
        }
        return new DimensionSql(one(dimension), false);
    }

    private static String several(IndicatorDimension dimension, boolean readsFiles) {
        return switch (dimension) {
            case LEGAL_BASIS -> LEGAL_BASES.formatted(NOT_RECORDED_ALONE, words("b.note", readsFiles));
            case OFFENCE ->
                OFFENCES.formatted(NOT_RECORDED_ALONE, words("o.national", readsFiles), Offence.OF_THE_CONVENTION);
            case OFFENCE_GROUP -> OFFENCE_GROUPS;
            case OFFENCE_FAMILY -> OFFENCE_FAMILIES;
            case STATE_GROUP -> STATE_GROUPS;
            case GROUND ->
                "coalesce(nullif(array_replace(c.grounds, 'RF_NOT_RECORDED', 'NOT_RECORDED'), '{}'), "
                        + NOT_RECORDED_ALONE + ")";
            case GROUND_SOURCE -> "coalesce(c.sources, " + NOT_RECORDED_ALONE + ")";
            case DEFICIENCY ->
                "coalesce(nullif(array(select distinct x from unnest(c.codes) x), '{}'), " + NOT_RECORDED_ALONE + ")";
            case PERSON_KIND -> recordedOnes("c.person_kinds");
            case PARTY -> recordedOnes("c.parties");
            case OFFICIAL -> recordedOnes("c.officials");
            case NATIONALITY -> recordedOnes("c.nationalities");
            case RECORD_TYPE -> recordedOnes("c.types");
            case MILESTONE -> "c.milestones";
            default -> throw new IllegalArgumentException("No expression for the values of " + dimension);
        };
    }

    private static boolean isOfPersons(IndicatorDimension dimension) {
        return dimension == IndicatorDimension.PERSON_KIND
                || dimension == IndicatorDimension.PARTY
                || dimension == IndicatorDimension.OFFICIAL;
    }

    private static String ofPersonsOfRequest(IndicatorDimension dimension, boolean asKnownThen) {
        var values = switch (dimension) {
            case PARTY -> "p.roles";
            case OFFICIAL -> "array[p.public_official]";
            default -> "array[p.kind]";
        };
        return recordedOnes(PersonSql.ofRequest(values, asKnownThen));
    }

    private static String recordedOnes(String array) {
        return "coalesce(nullif(" + array + ", '{}'), " + NOT_RECORDED_ALONE + ")";
    }

    private static String words(String column, boolean readsFiles) {
        return readsFiles
                ? "text_key(" + column + ")"
                : "case when " + column + " is not null then '" + WORDS_OF_A_FILE + "' end";
    }

    /** The name of an authority that is in no list of the office is a word of a file. */
    private static String executing(boolean asKnownThen, boolean readsFiles) {
        var name = asKnownThen ? EXECUTING_THEN : EXECUTING_NOW;
        return readsFiles
                ? "coalesce(" + name + ", 'NOT_RECORDED')"
                : "case when %1$s is null then 'NOT_RECORDED' when %1$s in (%2$s) then %1$s else '%3$s' end"
                        .formatted(name, LISTED_EXECUTING, WORDS_OF_A_FILE);
    }

    private static String one(IndicatorDimension dimension) {
        return switch (dimension) {
            case PARTNER -> "q.counterpart";
            case REGION -> "coalesce(cast(:regions as jsonb) ->> q.counterpart, 'NOT_RECORDED')";
            case SUBREGION -> "coalesce(cast(:subregions as jsonb) ->> q.counterpart, 'NOT_RECORDED')";
            case CONVENTION_USE -> CONVENTION_USE;
            case MATTER_TYPE -> "q.matter_type";
            case URGENCY -> "case when q.urgent then 'URGENT' else 'NOT_URGENT' end";
            case OFFICER -> "coalesce((select map from officers) ->> q.officer, 'NOT_RECORDED')";
            case LANGUAGE -> recorded("q.language");
            case CHANNEL -> recorded("q.channel");
            case YEAR_OF_RECEIPT -> "coalesce(cast(extract(year from c.began) as text), 'NOT_RECORDED')";
            default -> ofMember(dimension);
        };
    }

    private static String ofMember(IndicatorDimension dimension) {
        return switch (dimension) {
            case DIRECTION -> "c.direction";
            case KIND -> "c.kind";
            case FLOW -> "c.flow";
            case RESULT -> recorded("c.result");
            case GROUND -> "coalesce(nullif(c.ground, 'RF_NOT_RECORDED'), 'NOT_RECORDED')";
            case DECIDER -> recorded("c.decided_by");
            case STATE -> recorded("c.state");
            case AGE_BAND -> ageBand("c.began");
            case STEP -> "c.step";
            case SIDE_PROCESS -> "c.side_process";
            case ENDED -> yesNo("c.ended");
            case RULE -> recorded("c.rule");
            case RULE_FORCE -> "c.legal_force";
            case ENDING -> "c.ending";
            case LATE -> yesNo("c.late");
            case ASSISTANCE_TYPE -> "c.letter";
            case COERCIVE -> yesNo("c.coercive");
            case OUTCOME -> "c.outcome";
            case SPAN -> "c.span";
            case HOLDER -> "c.holder";
            case CAUSE_OF_DELAY -> recorded("c.cause");
            default -> ofAsset(dimension);
        };
    }

    private static String ofAsset(IndicatorDimension dimension) {
        return switch (dimension) {
            case CURRENCY -> recorded("c.currency");
            case ASSET_TYPE -> recorded("c.asset_kind");
            case ASSET_EVENT -> "c.event";
            case ASSET_STATE -> "c.asset_state";
            case FREEZE_IN_FORCE -> "c.frozen";
            case ASSET_AGE -> ageBand("c.since");
            case WAITING_CAUSE -> "c.cause";
            case CONFISCATION_BASIS -> recorded("c.basis");
            case RECIPIENT -> recorded("c.recipient");
            case FREEZE_BASIS -> recorded("c.freeze_basis");
            default -> ofRecord(dimension);
        };
    }

    private static String ofRecord(IndicatorDimension dimension) {
        return switch (dimension) {
            case RECORD -> "c.record";
            case RECORD_OUTCOME -> recorded("c.outcome");
            case RECORD_PARTY -> recorded("c.party");
            case RECORD_AGE -> ageBand("c.since");
            case TIE_TO_REQUESTED_STATE -> PersonSql.TIE_TO_REQUESTED_STATE;
            case CONSENTED -> yesNo(CONSENTED);
            default -> throw new IllegalArgumentException("No expression for the value of " + dimension);
        };
    }

    private static String recorded(String column) {
        return "coalesce(" + column + ", 'NOT_RECORDED')";
    }

    private static String yesNo(String condition) {
        return "case when " + condition + " then 'YES' else 'NO' end";
    }

    /** No age is below the first band, even if days contradict one another. */
    private static String ageBand(String since) {
        var bands = AgeBand.values();
        return Arrays.stream(bands)
                .filter(band -> band.months() > 0)
                .sorted((a, b) -> Integer.compare(b.months(), a.months()))
                .map(band -> "when %s + interval '%s months' <= c.day then '%s'".formatted(since, band.months(), band))
                .collect(Collectors.joining(" ", "case ", " else '" + bands[0] + "' end"));
    }

    /** The condition that a member has one of the values of a parameter. */
    String isOneOf(String parameter) {
        return several
                ? "%s && cast(:%s as text[])".formatted(expression, parameter)
                : "%s = any (cast(:%s as text[]))".formatted(expression, parameter);
    }

    /** The condition that the value is recorded, of a column with this value. */
    String isRecorded(String column) {
        return several ? column + " <> " + NOT_RECORDED_ALONE : column + " <> 'NOT_RECORDED'";
    }
}
