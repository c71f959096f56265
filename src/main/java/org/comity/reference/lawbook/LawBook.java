package org.comity.reference.lawbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.ContentsList;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Offence;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Reading;
import org.comity.rules.law.TreatyRelations;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.refusal.RuleSet;

/** The law as it was read at the start: checked, and never changed while the program runs. */
public final class LawBook {

    private final CodeLists shelves;
    private final Map<String, Prohibition.Effect> prohibitionSettings;

    LawBook(CodeLists shelves, Map<String, Prohibition.Effect> prohibitionSettings) {
        this.shelves = shelves;
        this.prohibitionSettings = Map.copyOf(prohibitionSettings);
    }

    public Optional<Instrument> instrument(String code) {
        return shelves.instruments().find(code);
    }

    public List<Instrument> instruments() {
        return shelves.instruments().all();
    }

    public List<Reading> readings() {
        return shelves.readings().all();
    }

    /** Which State each instrument binds, as far as the book says. */
    public List<Participation> participations() {
        return shelves.parties().all();
    }

    /** What States declared, notified or reserved. */
    public List<Position> positions() {
        return shelves.positions().all();
    }

    /** What binds two States: to be asked for a day. */
    public TreatyRelations bonds() {
        return new TreatyRelations(participations());
    }

    public Optional<Reason> reason(String code) {
        return shelves.reasons().find(code);
    }

    public List<Reason> reasons() {
        return shelves.reasons().all();
    }

    /** The reasons of one kind. */
    public List<Reason> reasons(ReasonKind kind) {
        return reasons().stream().filter(reason -> reason.kind() == kind).toList();
    }

    public Optional<Prohibition> prohibition(String code) {
        return shelves.prohibitions().find(code);
    }

    public List<Prohibition> prohibitions() {
        return shelves.prohibitions().all();
    }

    /** What the State has set prohibitions to; a prohibition not named here has the effect of the book. */
    public Map<String, Prohibition.Effect> prohibitionSettings() {
        return prohibitionSettings;
    }

    public Optional<RuleSet> ruleSet(String code) {
        return shelves.ruleSets().find(code);
    }

    public List<RuleSet> ruleSets() {
        return shelves.ruleSets().all();
    }

    public Optional<DeadlineRule> deadlineRule(String code) {
        return shelves.deadlines().find(code);
    }

    public List<DeadlineRule> deadlineRules() {
        return shelves.deadlines().all();
    }

    /** The rules that hold for a procedure, whatever the legal basis. */
    public List<DeadlineRule> deadlineRules(Procedure procedure) {
        return deadlineRules().stream()
                .filter(rule -> rule.procedures().contains(procedure))
                .toList();
    }

    public Optional<Offence> offence(String code) {
        return shelves.offences().find(code);
    }

    public List<Offence> offences() {
        return shelves.offences().all();
    }

    /** The kind of assistance of a letter of article 46(3). */
    public Optional<AssistanceType> assistanceType(String letter) {
        return assistanceTypes().stream()
                .filter(type -> type.letter().equals(letter))
                .findFirst();
    }

    public List<AssistanceType> assistanceTypes() {
        return shelves.assistanceTypes().all();
    }

    public Optional<ContentsList> contentsList(String code) {
        return shelves.contents().find(code);
    }

    public List<ContentsList> contentsLists() {
        return shelves.contents().all();
    }

    public Optional<WorkingCalendar> calendar(String code) {
        return shelves.calendars().find(code);
    }

    public List<WorkingCalendar> calendars() {
        return shelves.calendars().all();
    }

    /** The folders with what stands in them, for whoever shows the book. */
    public CodeLists shelves() {
        return shelves;
    }
}
