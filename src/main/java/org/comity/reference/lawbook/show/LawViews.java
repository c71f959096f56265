package org.comity.reference.lawbook.show;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.reference.lawbook.CodeList;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawFolder;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.RuleExtension;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.ContentsList;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.Offence;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Reading;
import org.comity.rules.law.Source;
import org.comity.rules.law.TreatyRelation;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.refusal.RuleSet;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/** The law book in the API: each entry has the fields of its rule, and those that the book adds. */
final class LawViews {

    private LawViews() {}

    /**
     * The number of entries of the book, and the number of those that nobody has checked.
     *
     * @param folders one line for each folder of the law book
     * @param entries number of entries of all folders together
     * @param unverified number of entries nobody compared with the official text
     * @param settings effect of each prohibition that this installation set itself, by its code
     */
    record LawOverviewView(
            List<FolderView> folders,
            long entries,
            long unverified,
            Map<String, Prohibition.ProhibitionEffect> settings) {

        static LawOverviewView of(LawBook book) {
            var folders = book.lists().byFolder().entrySet().stream()
                    .map(entry -> FolderView.of(entry.getKey(), entry.getValue()))
                    .toList();
            return new LawOverviewView(
                    folders,
                    folders.stream().mapToLong(FolderView::entries).sum(),
                    folders.stream().mapToLong(FolderView::unverified).sum(),
                    new TreeMap<>(book.prohibitionSettings()));
        }
    }

    /**
     * One folder in the overview.
     *
     * @param folder name of the folder of the law book, which is also the last part of its address
     * @param title contents of the folder in English
     * @param entries number of entries of the folder
     * @param unverified number of entries nobody compared with the official text
     * @param national number of entries that come from a national folder of this installation
     */
    record FolderView(String folder, String title, long entries, long unverified, long national) {

        static FolderView of(LawFolder folder, CodeList<?> list) {
            return new FolderView(
                    folder.path(), folder.title(), list.all().size(), list.unverified(), list.nationals());
        }
    }

    /**
     * An instrument.
     *
     * @param canBeLegalBasis true if a request can rest on it; model texts, resolutions and practice cannot
     */
    record InstrumentView(
            @JsonUnwrapped @JsonIgnoreProperties("validity") Instrument entry,
            boolean canBeLegalBasis,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean national) {

        static InstrumentView of(Instrument one, boolean national) {
            return new InstrumentView(
                    one,
                    one.canBeLegalBasis(),
                    one.validity().from(),
                    one.validity().to(),
                    national);
        }
    }

    /**
     * A coded reason.
     *
     * @param kind list the reason belongs to, such as {@code RF} for grounds of refusal
     */
    record ReasonView(
            @JsonUnwrapped @JsonIgnoreProperties("validity") Reason entry,
            ReasonKind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean national) {

        static ReasonView of(Reason one, boolean national) {
            return new ReasonView(
                    one, one.kind(), one.validity().from(), one.validity().to(), national);
        }
    }

    /**
     * A prohibition, with the effect it has in this State.
     *
     * @param effectHere the effect this installation chose, by a setting of its national folder; this one is applied
     */
    record ProhibitionView(
            @JsonUnwrapped Prohibition entry, Prohibition.ProhibitionEffect effectHere, boolean national) {}

    /** The grounds of one instrument. */
    record RuleSetView(@JsonUnwrapped RuleSet entry, boolean national) {}

    /** An offence of a convention. */
    record OffenceView(@JsonUnwrapped Offence entry, boolean national) {}

    /** A kind of assistance. */
    record AssistanceTypeView(@JsonUnwrapped AssistanceType entry, boolean national) {}

    /** The required contents of a request. */
    record ContentsListView(@JsonUnwrapped ContentsList entry, boolean national) {}

    /** A calendar of working days. */
    record CalendarView(@JsonUnwrapped WorkingCalendar entry, boolean national) {}

    /**
     * An event that starts or ends a deadline, and the step or side process it concerns.
     *
     * @param on kind of event
     * @param of code of the step or of the kind of side process; absent if set by hand
     */
    record TriggerView(TriggerEvent on, @Nullable String of) {

        static TriggerView of(Trigger trigger) {
            return switch (trigger) {
                case Trigger.OnStep onStep ->
                    new TriggerView(TriggerEvent.STEP, onStep.step().name());
                case Trigger.OnOpening onOpening ->
                    new TriggerView(TriggerEvent.OPENING, onOpening.kind().name());
                case Trigger.OnClosing onClosing ->
                    new TriggerView(TriggerEvent.CLOSING, onClosing.kind().name());
                case Trigger.ByHand byHand -> new TriggerView(TriggerEvent.BY_HAND, null);
            };
        }
    }

    /** A kind of event. */
    enum TriggerEvent {
        /** A step is taken. */
        STEP,
        /** A side process begins. */
        OPENING,
        /** A side process ends. */
        CLOSING,
        /** A person sets the deadline. */
        BY_HAND
    }

    /**
     * A deadline rule. The length has no amount if a person states the day.
     *
     * @param amount number of units counted from the starting day; absent if a person states the day
     * @param unit unit of the amount
     * @param counting method by which the units are counted
     * @param rolls true if the last day moves to the next working day, as far as the method leaves it to the rule
     * @param backwards true if it is counted from a day to come back to the last day on which its duty can be met
     * @param fromDayToCome true if it counts from a day that is stated and may be to come, such as a day that was agreed
     * @param extension who can prolong it, by how much and when; absent if nobody can, or if the text was not read for that
     * @param replaces codes of the rules whose running deadlines end as superseded when one of this rule opens
     * @param law true if a treaty or statute fixes the length; all others are habits or proposals
     */
    record DeadlineRuleView(
            String code,
            String title,
            Set<Procedure> procedures,
            Set<String> instruments,
            TriggerView starts,
            List<TriggerView> ends,
            @Nullable Integer amount,
            Unit unit,
            CountingMethod counting,
            boolean rolls,
            boolean backwards,
            boolean fromDayToCome,
            @Nullable RuleExtension extension,
            Set<SideProcessKind> suspendsOn,
            Effect effect,
            LegalForce force,
            boolean law,
            @Nullable String stagedOf,
            Set<String> replaces,
            boolean urgentOnly,
            boolean verified,
            boolean national,
            Source source) {

        static DeadlineRuleView of(DeadlineRule one, boolean national) {
            var unit = one.length().unit();
            return new DeadlineRuleView(
                    one.code(),
                    one.title(),
                    one.procedures(),
                    one.instruments(),
                    TriggerView.of(one.starts()),
                    one.ends().stream()
                            .map(TriggerView::of)
                            .sorted(Comparator.comparing(TriggerView::toString))
                            .toList(),
                    !unit.hasNumber() ? null : Integer.valueOf(one.length().amount()),
                    unit,
                    one.counting(),
                    one.rolls(),
                    one.backwards(),
                    one.fromDayToCome(),
                    one.extension(),
                    one.suspendsOn(),
                    one.effect(),
                    one.force(),
                    one.force().isLaw(),
                    one.stagedOf(),
                    one.replaces(),
                    one.urgentOnly(),
                    one.verified(),
                    national,
                    one.source());
        }
    }

    /**
     * A corrected entry with its earlier versions. Requests store the version that they used.
     *
     * @param folder name of the folder of the law book
     * @param code stable code of the entry
     * @param version number of the present version, from 1
     * @param reviewed day on which the present version was compared with the text, a date without a zone
     * @param earlier the earlier versions, from the last to the first
     */
    record CorrectionView(
            String folder,
            String code,
            int version,
            @Nullable LocalDate reviewed,
            List<EarlierVersionView> earlier) {

        static Stream<CorrectionView> in(LawFolder folder, CodeList<?> list) {
            return list.entries().entrySet().stream()
                    .filter(entry -> entry.getValue().version() > 1)
                    .map(entry -> of(folder, entry.getKey(), entry.getValue()));
        }

        private static CorrectionView of(LawFolder folder, String code, CodeList.Bound<?> bound) {
            var earlier = bound.earlier().stream().map(EarlierVersionView::of).toList();
            return new CorrectionView(folder.path(), code, bound.version(), bound.reviewed(), earlier);
        }
    }

    /**
     * An earlier version of an entry.
     *
     * @param version number of the version, from 1
     * @param why reason of the correction, in words
     * @param entry the entry as this version had it, in the form of the files of law
     */
    record EarlierVersionView(int version, String why, Map<String, Object> entry) {

        static EarlierVersionView of(CodeList.Earlier<?> one) {
            return new EarlierVersionView(one.version(), one.why(), one.written());
        }
    }

    /** A copy of a text that somebody read. */
    record ReadingView(@JsonUnwrapped Reading entry) {}

    /** An instrument that binds a State for a time. */
    record PartyView(
            @JsonUnwrapped @JsonIgnoreProperties("validity") Participation entry,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean national) {

        static PartyView of(Participation one, boolean national) {
            return new PartyView(one, one.validity().from(), one.validity().to(), national);
        }
    }

    /** A declaration, notification or reservation of a State. */
    record PositionView(
            @JsonUnwrapped @JsonIgnoreProperties("validity") Position entry,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean national) {

        static PositionView of(Position one, boolean national) {
            return new PositionView(one, one.validity().from(), one.validity().to(), national);
        }
    }

    /**
     * Whether an instrument binds two States on a day, and what they declared under it.
     *
     * @param instrument code of the instrument, of the list GET /api/v1/law/instruments
     * @param title full name of the instrument
     * @param force whether the instrument binds both States
     * @param validFrom first day on which both States are bound
     * @param validTo last day on which both States are bound, included
     * @param canBeLegalBasis true if a request can rest on it, whether or not it binds on the day
     * @param verified true if instrument and both parties were compared with the depositary's list
     * @param positions declarations and reservations of the two States under it that hold on the day
     */
    record BondView(
            String instrument,
            String title,
            TreatyRelation.Force force,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean canBeLegalBasis,
            boolean verified,
            List<PositionView> positions) {

        static BondView of(TreatyRelation one, List<PositionView> positions) {
            return new BondView(
                    one.instrument().code(),
                    one.instrument().title(),
                    one.force(),
                    one.validity().from(),
                    one.validity().to(),
                    one.instrument().canBeLegalBasis(),
                    one.verified(),
                    positions);
        }
    }
}
