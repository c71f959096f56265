package org.comity.statistics.cube;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.comity.reference.countries.StateGroups;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.indicator.AgeBand;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.LifeMilestone;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.OffenceFamily;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.GroupTitles;

/** The values of dimensions in words. */
@Singleton
class CubeTitles {

    private static final Map<IndicatorDimension, Map<String, String>> OF_CODES = ofCodes();

    private final LawBook law;
    private final GroupTitles groups;
    private final StateGroups states;

    CubeTitles(LawBook law, GroupTitles groups, StateGroups states) {
        this.states = states;
        this.law = law;
        this.groups = groups;
    }

    private static Map<IndicatorDimension, Map<String, String>> ofCodes() {
        var titles = new EnumMap<IndicatorDimension, Map<String, String>>(IndicatorDimension.class);
        titles.put(IndicatorDimension.KIND, titles(Kind.values(), Kind::title));
        titles.put(IndicatorDimension.RESULT, titles(Result.values(), Result::title));
        titles.put(IndicatorDimension.STATE, titles(State.values(), State::title));
        titles.put(IndicatorDimension.OFFENCE_FAMILY, titles(OffenceFamily.values(), OffenceFamily::title));
        titles.put(IndicatorDimension.STEP, titles(Step.values(), Step::title));
        titles.put(IndicatorDimension.MILESTONE, titles(LifeMilestone.values(), LifeMilestone::title));
        titles.put(IndicatorDimension.HOLDER, titles(RequestHolder.values(), RequestHolder::title));
        titles.put(IndicatorDimension.AGE_BAND, titles(AgeBand.values(), AgeBand::title));
        return titles;
    }

    private static <E extends Enum<E>> Map<String, String> titles(E[] constants, Function<E, String> title) {
        var titles = new HashMap<String, String>();
        Arrays.stream(constants).forEach(one -> titles.put(one.name(), title.apply(one)));
        return titles;
    }

    /** A value in words; a name is shown as recorded. */
    String of(IndicatorDimension dimension, String value) {
        if (value.equals(Heading.NOT_RECORDED) || value.equals(CountCube.OTHER_GROUPS)) {
            return groups.of(Breakdown.NONE, value);
        }
        return switch (dimension) {
            case PARTNER, NATIONALITY -> groups.of(Breakdown.COUNTERPART, value);
            case REGION, SUBREGION -> groups.of(Breakdown.REGION, value);
            case STATE_GROUP -> states.names().getOrDefault(value, CubeDimensions.inWords(value));
            case LEGAL_BASIS, GROUND_SOURCE -> groups.of(Breakdown.LEGAL_BASIS, value);
            case OFFENCE -> groups.of(Breakdown.OFFENCE, value);
            case GROUND, DEFICIENCY, CAUSE_OF_DELAY -> groups.ofGround(value);
            case RULE -> law.deadlineRule(value).map(DeadlineRule::title).orElse(value);
            case ASSISTANCE_TYPE ->
                law.assistanceType(value).map(AssistanceType::title).orElse(value);
            case OFFICER, EXECUTING_AUTHORITY, LANGUAGE, YEAR_OF_RECEIPT -> value;
            default -> ofCode(dimension, value);
        };
    }

    private static String ofCode(IndicatorDimension dimension, String value) {
        var title = OF_CODES.getOrDefault(dimension, Map.of()).get(value);
        return title == null ? CubeDimensions.inWords(value) : title;
    }
}
