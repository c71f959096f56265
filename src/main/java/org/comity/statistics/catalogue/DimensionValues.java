package org.comity.statistics.catalogue;

import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cases.asset.AssetKind;
import org.comity.cases.asset.event.ConfiscationBasis;
import org.comity.cases.asset.event.FreezeBasis;
import org.comity.cases.asset.event.ReturnRecipient;
import org.comity.cases.attendance.HearingAuthority;
import org.comity.cases.attendance.HearingForm;
import org.comity.cases.attendance.HearingOutcome;
import org.comity.cases.cost.CostBearer;
import org.comity.cases.cost.CostKind;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.extradition.charge.ChargeDecision;
import org.comity.cases.extradition.surrender.SurrenderKind;
import org.comity.cases.jointwork.JointBasis;
import org.comity.cases.obligation.ConsentDecision;
import org.comity.cases.person.PersonKind;
import org.comity.cases.person.PersonRole;
import org.comity.cases.person.PublicOfficial;
import org.comity.cases.recovery.DirectRecoveryKind;
import org.comity.cases.recovery.DirectRecoveryOutcome;
import org.comity.cases.request.content.Channel;
import org.comity.cases.request.content.ConventionRole;
import org.comity.cases.request.content.MatterType;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.asset.AssetState;
import org.comity.rules.catalogue.CountedRecord;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.indicator.AgeBand;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.LifeMilestone;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.OffenceFamily;
import org.comity.rules.ledger.LifeSideProcess;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.obligation.ObligationKind;
import org.comity.rules.obligation.ObligedState;
import org.comity.rules.refusal.Reason;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.MeasureOutcome;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/** The values of the dimensions that have a list of them. Partners, offices, officers, words and years have none. */
public final class DimensionValues {

    private static final List<String> FLOWS = List.of(
            "NEW",
            "SPLIT_OFF",
            "REOPENED",
            "RECLASSIFIED_IN",
            "REDIRECTED_IN",
            "RECLASSIFIED_OUT",
            "REDIRECTED_OUT",
            "JOINED",
            "FINALISED");

    private final Map<IndicatorDimension, Set<String>> known = new EnumMap<>(IndicatorDimension.class);

    /** The lists, with the codes of the law book. */
    public DimensionValues(LawBook book) {
        put(IndicatorDimension.DIRECTION, Direction.values());
        put(IndicatorDimension.KIND, Kind.values());
        put(IndicatorDimension.CONVENTION_USE, ConventionRole.values(), "NOT_A_BASIS");
        put(IndicatorDimension.MATTER_TYPE, MatterType.values());
        put(IndicatorDimension.CHANNEL, Channel.values());
        put(IndicatorDimension.RESULT, Result.values(), "STILL_OPEN", "JOINED");
        put(IndicatorDimension.DECIDER, Decider.values());
        put(IndicatorDimension.STATE, State.values());
        put(IndicatorDimension.AGE_BAND, AgeBand.values());
        put(IndicatorDimension.STEP, Step.values());
        put(IndicatorDimension.MILESTONE, LifeMilestone.values());
        put(IndicatorDimension.SIDE_PROCESS, SideProcessKind.values());
        put(IndicatorDimension.RULE_FORCE, LegalForce.values());
        put(IndicatorDimension.ENDING, DeadlineEnding.values());
        put(IndicatorDimension.HOLDER, RequestHolder.values());
        put(IndicatorDimension.OUTCOME, MeasureOutcome.values());
        put(IndicatorDimension.OFFENCE_GROUP, Stream.of("OFFENCES_OF_THE_CONVENTION", "OTHER_OFFENCES"));
        put(IndicatorDimension.OFFENCE_FAMILY, OffenceFamily.values(), "OTHER_OFFENCES");
        put(IndicatorDimension.URGENCY, Stream.of("URGENT", "NOT_URGENT"));
        put(IndicatorDimension.FLOW, FLOWS.stream());
        putSpansAndAnswers();
        putAssets();
        putPersons();
        putRecords();
        putCodes(book);
    }

    private void putSpansAndAnswers() {
        put(
                IndicatorDimension.SPAN,
                Stream.of(
                        "RESULT",
                        "ACKNOWLEDGEMENT",
                        "DECISION_TO_SURRENDER",
                        "STAY",
                        "REQUEST_TO_FREEZE",
                        "FREEZE_TO_CONFISCATION",
                        "CONFISCATION_TO_RETURN"));
        Stream.of(
                        IndicatorDimension.ENDED,
                        IndicatorDimension.LATE,
                        IndicatorDimension.COERCIVE,
                        IndicatorDimension.CONSENTED,
                        IndicatorDimension.FREEZE_IN_FORCE)
                .forEach(one -> put(one, Stream.of("YES", "NO")));
    }

    private void putAssets() {
        put(IndicatorDimension.ASSET_TYPE, AssetKind.values());
        put(IndicatorDimension.ASSET_EVENT, AssetEventKind.values());
        put(IndicatorDimension.ASSET_STATE, AssetState.values());
        put(IndicatorDimension.ASSET_AGE, AgeBand.values());
        put(IndicatorDimension.RECORD_AGE, AgeBand.values());
        put(IndicatorDimension.FREEZE_BASIS, FreezeBasis.values());
        put(IndicatorDimension.CONFISCATION_BASIS, ConfiscationBasis.values());
        put(IndicatorDimension.RECIPIENT, ReturnRecipient.values());
        put(
                IndicatorDimension.WAITING_CAUSE,
                Stream.of("NOT_WAITING", "THIRD_PARTY_CLAIM", "AGREED_AND_NOT_CARRIED_OUT", "NO_AGREEMENT"));
        put(
                IndicatorDimension.CURRENCY,
                Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode));
    }

    private void putPersons() {
        put(IndicatorDimension.PERSON_KIND, PersonKind.values());
        put(IndicatorDimension.PARTY, PersonRole.values());
        put(IndicatorDimension.OFFICIAL, PublicOfficial.values());
        put(IndicatorDimension.TIE_TO_REQUESTED_STATE, Stream.of("NATIONAL", "RESIDENT", "NEITHER"));
    }

    /** The types and outcomes of all kinds of records; a definition names those of its kind. */
    private void putRecords() {
        put(IndicatorDimension.RECORD, CountedRecord.values());
        put(
                IndicatorDimension.RECORD_TYPE,
                Stream.concat(
                        names(
                                HearingForm.values(),
                                DirectRecoveryKind.values(),
                                CostKind.values(),
                                SurrenderKind.values(),
                                ObligationKind.values(),
                                JointBasis.values()),
                        Stream.of("ACCESSORY", "WITHOUT_DUAL_CRIMINALITY")));
        put(
                IndicatorDimension.RECORD_OUTCOME,
                Stream.of(
                                names(
                                        HearingOutcome.values(),
                                        DirectRecoveryOutcome.values(),
                                        ConsentDecision.values(),
                                        ChargeDecision.values()),
                                Stream.of("RETURNED", "CARRIED_OUT", "CONSENT_WITHDRAWN", "CONSENT_AWAITED"),
                                Stream.of("APPROVAL_AWAITED", "USUAL", "EXTRAORDINARY_CONSULTED"),
                                Stream.of("EXTRAORDINARY_NOT_CONSULTED", "ENDED", "STILL_DETAINED"))
                        .flatMap(one -> one));
        put(
                IndicatorDimension.RECORD_PARTY,
                names(HearingAuthority.values(), CostBearer.values(), ObligedState.values()));
    }

    private static Stream<String> names(Enum<?>[]... lists) {
        return Arrays.stream(lists).flatMap(Arrays::stream).map(Enum::name);
    }

    private void putCodes(LawBook book) {
        put(IndicatorDimension.LEGAL_BASIS, book.instruments().stream().map(Instrument::code));
        put(IndicatorDimension.GROUND_SOURCE, book.instruments().stream().map(Instrument::code));
        put(IndicatorDimension.GROUND, book.reasons().stream().map(Reason::code));
        put(IndicatorDimension.DEFICIENCY, book.reasons().stream().map(Reason::code));
        put(
                IndicatorDimension.CAUSE_OF_DELAY,
                book.reasons().stream().map(Reason::code).filter(code -> code.startsWith(LifeSideProcess.CAUSES)));
        put(IndicatorDimension.RULE, book.deadlineRules().stream().map(DeadlineRule::code));
        put(IndicatorDimension.ASSISTANCE_TYPE, book.assistanceTypes().stream().map(AssistanceType::letter));
    }

    /** True if the dimension has no list, or the value is of its list, or the value says that nothing is recorded. */
    public boolean allows(IndicatorDimension dimension, String value) {
        var list = known.get(dimension);
        return list == null || list.contains(value) || Heading.NOT_RECORDED.equals(value);
    }

    /** The values of a dimension that has a list; empty for one that has none. */
    public Set<String> of(IndicatorDimension dimension) {
        return known.getOrDefault(dimension, Set.of());
    }

    private void put(IndicatorDimension dimension, Enum<?>[] constants, String... further) {
        put(dimension, Stream.concat(Arrays.stream(constants).map(Enum::name), Arrays.stream(further)));
    }

    private void put(IndicatorDimension dimension, Stream<String> values) {
        known.put(dimension, values.collect(Collectors.toSet()));
    }
}
