package org.comity.statistics.cube;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.base.json.JsonText;
import org.comity.base.json.LanguageTag;
import org.comity.base.sheet.text.TextKey;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.content.LegalBasis;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.countries.Region;
import org.comity.reference.countries.Regions;
import org.comity.reference.countries.StateGroups;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.Heading;
import org.comity.rules.law.Offence;
import org.comity.statistics.catalogue.DimensionValues;

/** The values of dimensions: which there are, how a question names them, and the places of States. */
@Singleton
class CubeDimensions {

    /** The most values that a fault lists. */
    private static final int MOST_NAMED = 30;

    /** The value of a State that belongs to no group. */
    static final String NO_GROUP = "NO_GROUP";

    private static final String IN_WORDS = LegalBasis.NOT_IN_LAW_BOOK + " ";
    private static final Set<String> VALUES_WITHOUT_WORDS =
            Set.of(Heading.NOT_RECORDED, CountCube.OTHER_GROUPS, DimensionSql.WORDS_OF_A_FILE);

    private final Map<IndicatorDimension, Set<String>> listed = new EnumMap<>(IndicatorDimension.class);
    private final String membershipsOfStates;
    private final String regionOfStates;
    private final String subregionOfStates;

    CubeDimensions(LawBook law, Countries countries, Regions regions, StateGroups groups, JsonText json) {
        listCodes(law);
        var states = countries.all().stream().map(Country::alpha3).toList();
        list(IndicatorDimension.PARTNER, states);
        list(IndicatorDimension.NATIONALITY, states);
        var region = places(countries, regions::regionOf);
        var subregion = places(countries, regions::subregionOf);
        list(IndicatorDimension.REGION, region.values());
        list(IndicatorDimension.SUBREGION, subregion.values());
        list(
                IndicatorDimension.STATE_GROUP,
                Stream.concat(groups.names().keySet().stream(), Stream.of(NO_GROUP))
                        .toList());
        membershipsOfStates = json.write(groups.memberships());
        regionOfStates = json.write(region);
        subregionOfStates = json.write(subregion);
    }

    private void listCodes(LawBook law) {
        var values = new DimensionValues(law);
        for (var dimension : IndicatorDimension.values()) {
            if (!values.of(dimension).isEmpty()) {
                list(dimension, values.of(dimension));
            }
        }
        list(
                IndicatorDimension.GROUND,
                values.of(IndicatorDimension.GROUND).stream()
                        .filter(code -> !code.equals("RF_NOT_RECORDED"))
                        .toList());
        list(
                IndicatorDimension.OFFENCE,
                law.offences().stream()
                        .map(one -> Offence.OF_THE_CONVENTION + one.article())
                        .toList());
    }

    private void list(IndicatorDimension dimension, Collection<String> values) {
        var all = new TreeSet<>(values);
        all.add(Heading.NOT_RECORDED);
        listed.put(dimension, all);
    }

    private static Map<String, String> places(Countries countries, Function<String, Optional<Region>> place) {
        var places = new HashMap<String, String>();
        for (var country : countries.all()) {
            place.apply(country.alpha3()).ifPresent(found -> places.put(country.alpha3(), found.code()));
        }
        return places;
    }

    /** The memberships of each State in groups of States, as an object of JSON. */
    String memberships() {
        return membershipsOfStates;
    }

    /** The region of each State, as an object of JSON. */
    String regions() {
        return regionOfStates;
    }

    /** The part of the region of each State, as an object of JSON. */
    String subregions() {
        return subregionOfStates;
    }

    /** The values that a question names for a dimension: several codes separated by commas, or words, which are one value. */
    Optional<Set<String>> read(IndicatorDimension dimension, QueryParameters query) {
        if (dimension == IndicatorDimension.YEAR_OF_RECEIPT) {
            return query.read(
                    dimension.code(),
                    text -> written(text, "[0-9]{4}"),
                    "must be years such as 2024, separated by commas");
        }
        if (dimension == IndicatorDimension.LANGUAGE) {
            return query.read(
                    dimension.code(),
                    text -> written(text, LanguageTag.PATTERN),
                    "must be language tags such as fr, separated by commas");
        }
        var known = listed.get(dimension);
        if (known == null || isInWords(query, dimension)) {
            return query.text(dimension.code()).map(text -> Set.of(key(dimension, text)));
        }
        var which = known.size() > MOST_NAMED
                ? "must be codes of the dimension " + dimension.code()
                : "must be some of " + String.join(", ", known);
        return query.someKnown(dimension.code(), known, which).map(TreeSet::new);
    }

    private static Set<String> written(String text, String pattern) {
        var values = new TreeSet<>(Arrays.asList(text.split(",", -1)));
        if (!values.stream().allMatch(value -> value.matches(pattern) || value.equals(Heading.NOT_RECORDED))) {
            throw new IllegalArgumentException(text);
        }
        return values;
    }

    private static boolean isInWords(QueryParameters query, IndicatorDimension dimension) {
        return query.text(dimension.code())
                .filter(text -> switch (dimension) {
                    case LEGAL_BASIS -> text.startsWith(IN_WORDS);
                    case OFFENCE ->
                        !text.startsWith(Offence.OF_THE_CONVENTION) && !text.startsWith(Heading.NOT_RECORDED);
                    default -> false;
                })
                .isPresent();
    }

    /** Words are compared by their key. */
    private static String key(IndicatorDimension dimension, String text) {
        return switch (dimension) {
            case LEGAL_BASIS ->
                text.equals(IN_WORDS + DimensionSql.WORDS_OF_A_FILE)
                        ? text
                        : IN_WORDS + TextKey.of(text.substring(IN_WORDS.length()));
            case OFFENCE, OFFICER, EXECUTING_AUTHORITY ->
                text.equals(Heading.NOT_RECORDED) || text.equals(DimensionSql.WORDS_OF_A_FILE)
                        ? text
                        : TextKey.of(text);
            default -> text;
        };
    }

    /** True if a filter names words or names of the record, which are in no list. */
    static boolean namesWords(IndicatorDimension dimension, Set<String> values) {
        return dimension == IndicatorDimension.OFFICER
                || hasWords(dimension) && values.stream().anyMatch(value -> isWord(dimension, value));
    }

    /** True if a value is one of words or a name, and no code. */
    static boolean isWord(IndicatorDimension dimension, String value) {
        return dimension == IndicatorDimension.LEGAL_BASIS
                ? value.startsWith(IN_WORDS) && !value.equals(IN_WORDS + DimensionSql.WORDS_OF_A_FILE)
                : !VALUES_WITHOUT_WORDS.contains(value) && !value.startsWith(Offence.OF_THE_CONVENTION);
    }

    /** True if a question can name a value that is in no list. */
    static boolean isFree(IndicatorDimension dimension) {
        return hasWords(dimension) || dimension == IndicatorDimension.LANGUAGE;
    }

    /** True if the values of the dimension are words of the record, of which some are in no list. */
    static boolean hasWords(IndicatorDimension dimension) {
        return switch (dimension) {
            case LEGAL_BASIS, OFFENCE, OFFICER, EXECUTING_AUTHORITY -> true;
            default -> false;
        };
    }

    /** The words of a code: {@code NOT_URGENT} is {@code Not urgent}. */
    static String inWords(String code) {
        var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
