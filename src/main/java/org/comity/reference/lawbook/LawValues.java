package org.comity.reference.lawbook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.ContentsList;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.LegalForce;
import org.comity.rules.law.Offence;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.AppliesTo;
import org.comity.rules.refusal.Nature;
import org.comity.rules.refusal.NatureInLaw;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.refusal.RuleSet;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;

/** Makes the values of the rules from entries that follow their schema. */
final class LawValues {

    private LawValues() {}

    static Instrument instrument(LawEntry entry) {
        return new Instrument(
                entry.code(),
                entry.text("title"),
                entry.text("shortTitle"),
                entry.one("form", Instrument.Form.class),
                entry.maybeDay("adopted"),
                entry.validity(),
                entry.verified(),
                entry.source());
    }

    static Reason reason(LawEntry entry) {
        return new Reason(
                entry.code(),
                ReasonKind.valueOf(entry.code().substring(0, 2)),
                entry.text("title"),
                entry.members("appliesTo", AppliesTo.class),
                entry.each("natures").stream()
                        .map(nature -> new NatureInLaw(
                                nature.text("instrument"),
                                nature.maybe("article"),
                                nature.one("nature", Nature.class),
                                nature.verified(),
                                nature.maybe("read")))
                        .toList(),
                entry.flag("narrativeRequired"),
                entry.verified(),
                entry.source(),
                entry.validity());
    }

    static Prohibition prohibition(LawEntry entry) {
        return new Prohibition(
                entry.code(),
                entry.members("appliesTo", AppliesTo.class),
                entry.set("grounds"),
                entry.flag("onlyIfSole"),
                entry.flag("onlyNonCoercive"),
                entry.set("whenBasis"),
                entry.one("effect", Prohibition.Effect.class),
                entry.source(),
                entry.verified());
    }

    static RuleSet ruleSet(LawEntry entry) {
        return new RuleSet(
                entry.code(),
                entry.text("title"),
                entry.text("instrument"),
                entry.one("appliesTo", AppliesTo.class),
                entry.set("mandatory"),
                entry.set("optional"),
                entry.set("forbidden"),
                entry.verified(),
                entry.source());
    }

    static DeadlineRule deadlineRule(LawEntry entry) {
        var effect = entry.one("effect", Effect.class);
        var ends = new LinkedHashSet<Trigger>();
        entry.each("ends").forEach(end -> ends.add(trigger(end)));
        return new DeadlineRule(
                entry.code(),
                entry.text("title"),
                entry.members("procedures", Procedure.class),
                entry.set("instruments"),
                trigger(entry.within("starts")),
                ends,
                length(entry),
                entry.flag("rolls", DeadlineRule.rollsUnlessSaid(effect)),
                entry.members("suspendsOn", SideProcessKind.class),
                effect,
                entry.one("force", LegalForce.class),
                entry.maybe("stagedOf"),
                entry.flag("urgentOnly"),
                entry.verified(),
                entry.source());
    }

    private static Trigger trigger(LawEntry trigger) {
        if (trigger.node().isTextual()) {
            return new Trigger.ByHand();
        }
        if (trigger.maybe("step") != null) {
            return new Trigger.OnStep(trigger.one("step", Step.class));
        }
        return trigger.maybe("opening") != null
                ? new Trigger.OnOpening(trigger.one("opening", SideProcessKind.class))
                : new Trigger.OnClosing(trigger.one("closing", SideProcessKind.class));
    }

    private static Length length(LawEntry entry) {
        if (entry.node().path("length").isTextual()) {
            return Length.asStated();
        }
        var length = entry.within("length");
        var unit = length.one("unit", Unit.class);
        return unit == Unit.AS_STATED
                ? Length.asStated()
                : new Length(length.node().path("amount").asInt(), unit);
    }

    static Offence offence(LawEntry entry) {
        return new Offence(
                entry.code(),
                entry.text("article"),
                entry.text("title"),
                entry.one("duty", Offence.Duty.class),
                entry.maybe("iccs"),
                entry.verified(),
                entry.source());
    }

    static AssistanceType assistanceType(LawEntry entry) {
        return new AssistanceType(
                entry.text("letter"),
                entry.code(),
                entry.text("title"),
                entry.one("coercion", AssistanceType.Coercion.class),
                entry.flag("assetRecovery"),
                entry.verified(),
                entry.source());
    }

    static ContentsList contentsList(LawEntry entry) {
        var items = entry.each("items").stream()
                .map(item -> new ContentsList.Item(
                        item.code(), item.text("title"), item.flag("wherePossible"), item.texts("notFor")))
                .toList();
        return new ContentsList(
                entry.code(), entry.text("title"), entry.maybe("extendsList"), items, entry.verified(), entry.source());
    }

    static WorkingCalendar calendar(LawEntry entry) {
        var holidays = new LinkedHashSet<LocalDate>();
        entry.each("holidays").forEach(holiday -> holidays.add(holiday.day("on")));
        var weekend = entry.members("weekend", DayOfWeek.class);
        if (weekend.size() == DayOfWeek.values().length) {
            entry.fault("weekend", "A week needs at least one working day.");
            weekend.clear();
        }
        var years = entry.within("years");
        return new WorkingCalendar(
                entry.code(),
                entry.text("title"),
                weekend,
                holidays,
                years.maybeNumber("from"),
                years.maybeNumber("to"),
                entry.verified(),
                entry.source());
    }
}
