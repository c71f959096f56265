package org.comity.reference.lawbook.show;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.comity.reference.lawbook.show.LawViews.SourceView;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.ContentsList;
import org.comity.rules.law.Offence;
import org.jspecify.annotations.Nullable;

/** What deadline rules and the lists of the law book look like on the wire. */
final class ListViews {

    private ListViews() {}

    /**
     * What starts or ends a deadline: an event, and which step or side process it concerns.
     *
     * @param on kind of event: {@code STEP} is taken, a side process has its {@code OPENING} or {@code CLOSING}, or a
     *     person sets it {@code BY_HAND}
     * @param of code of the step or of the kind of side process; absent if set by hand
     */
    record TriggerView(String on, @Nullable String of) {

        static TriggerView of(Trigger trigger) {
            return switch (trigger) {
                case Trigger.OnStep onStep ->
                    new TriggerView("STEP", onStep.step().name());
                case Trigger.OnOpening onOpening ->
                    new TriggerView("OPENING", onOpening.kind().name());
                case Trigger.OnClosing onClosing ->
                    new TriggerView("CLOSING", onClosing.kind().name());
                case Trigger.ByHand byHand -> new TriggerView("BY_HAND", null);
            };
        }
    }

    /**
     * A deadline rule. The length has an amount unless whoever opens the deadline states the day.
     *
     * @param amount number of units counted from the starting day; absent if the length is set by hand
     * @param unit unit of the amount: {@code HOURS}, {@code CALENDAR_DAYS}, {@code WORKING_DAYS}, {@code WEEKS}, {@code
     *     MONTHS}, or {@code AS_STATED} by the person who sets it
     * @param law true if a treaty or statute fixes the length; all others are habits or proposals
     */
    record DeadlineRuleView(
            String code,
            String title,
            List<String> procedures,
            List<String> instruments,
            TriggerView starts,
            List<TriggerView> ends,
            @Nullable Integer amount,
            String unit,
            boolean rolls,
            List<String> suspendsOn,
            String effect,
            String force,
            boolean law,
            @Nullable String stagedOf,
            boolean urgentOnly,
            boolean verified,
            boolean national,
            SourceView source) {

        static DeadlineRuleView of(DeadlineRule one, boolean national) {
            var unit = one.length().unit();
            return new DeadlineRuleView(
                    one.code(),
                    one.title(),
                    LawViews.sorted(one.procedures()),
                    LawViews.sorted(one.instruments()),
                    TriggerView.of(one.starts()),
                    one.ends().stream()
                            .map(TriggerView::of)
                            .sorted(Comparator.comparing(TriggerView::toString))
                            .toList(),
                    unit == Unit.AS_STATED ? null : Integer.valueOf(one.length().amount()),
                    unit.name(),
                    one.rolls(),
                    LawViews.sorted(one.suspendsOn()),
                    one.effect().name(),
                    one.force().name(),
                    one.force().isLaw(),
                    one.stagedOf(),
                    one.urgentOnly(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /** An offence of a convention. */
    record OffenceView(
            String code,
            String article,
            String title,
            String duty,
            @Nullable String iccs,
            boolean verified,
            boolean national,
            SourceView source) {

        static OffenceView of(Offence one, boolean national) {
            return new OffenceView(
                    one.code(),
                    one.article(),
                    one.title(),
                    one.duty().name(),
                    one.iccs(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /** A kind of assistance. */
    record AssistanceTypeView(
            String letter,
            String code,
            String title,
            String coercion,
            boolean assetRecovery,
            boolean verified,
            boolean national,
            SourceView source) {

        static AssistanceTypeView of(AssistanceType one, boolean national) {
            return new AssistanceTypeView(
                    one.letter(),
                    one.code(),
                    one.title(),
                    one.coercion().name(),
                    one.assetRecovery(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /** What a request must contain. */
    record ContentsListView(
            String code,
            String title,
            @Nullable String extendsList,
            List<ContentsItemView> items,
            boolean verified,
            boolean national,
            SourceView source) {

        static ContentsListView of(ContentsList one, boolean national) {
            return new ContentsListView(
                    one.code(),
                    one.title(),
                    one.extendsList(),
                    one.items().stream().map(ContentsItemView::of).toList(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }

    /** One thing a request must contain. */
    record ContentsItemView(String code, String title, boolean wherePossible, List<String> notFor) {

        static ContentsItemView of(ContentsList.Item item) {
            return new ContentsItemView(item.code(), item.title(), item.wherePossible(), item.notFor());
        }
    }

    /**
     * A calendar of working days.
     *
     * @param code stable code of the list of working days
     * @param title place or office whose working days are listed
     * @param weekend days of the week without work, in capital letters
     * @param holidays further days without work, as dates of the place it is for
     * @param firstYear first calendar year whose holidays are known; absent if there are none
     * @param lastYear last calendar year whose holidays are known, included
     */
    record CalendarView(
            String code,
            String title,
            List<String> weekend,
            List<LocalDate> holidays,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            boolean verified,
            boolean national,
            SourceView source) {

        static CalendarView of(WorkingCalendar one, boolean national) {
            return new CalendarView(
                    one.code(),
                    one.title(),
                    one.weekend().stream().sorted().map(Enum::name).toList(),
                    one.holidays().stream().sorted().toList(),
                    one.firstYear(),
                    one.lastYear(),
                    one.verified(),
                    national,
                    SourceView.of(one.source()));
        }
    }
}
