package org.comity.reference.lawbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Offence;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Reading;
import org.comity.rules.law.TreatyRelations;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;

/** The law as read at the start. It is checked and does not change while the program runs. */
public final class LawBook {

    private final CodeLists lists;
    private final Map<String, Prohibition.ProhibitionEffect> prohibitionSettings;

    LawBook(CodeLists lists, Map<String, Prohibition.ProhibitionEffect> prohibitionSettings) {
        this.lists = lists;
        this.prohibitionSettings = Map.copyOf(prohibitionSettings);
    }

    public Optional<Instrument> instrument(String code) {
        return lists.instruments().find(code);
    }

    public List<Instrument> instruments() {
        return lists.instruments().all();
    }

    public List<Reading> readings() {
        return lists.readings().all();
    }

    /** The States that each instrument binds, as far as the law book knows. */
    public List<Participation> participations() {
        return lists.parties().all();
    }

    /** The declarations, notifications and reservations of States. */
    public List<Position> positions() {
        return lists.positions().all();
    }

    /** Computes the instruments that bind two States on a day. */
    public TreatyRelations bonds() {
        return new TreatyRelations(participations());
    }

    public Optional<Reason> reason(String code) {
        return lists.reasons().find(code);
    }

    /** A reason as one of its versions had it. */
    public Optional<Reason> reason(String code, int version) {
        return lists.reasons().find(code, version);
    }

    /** The number of the present version of a reason, from 1. */
    public int versionOfReason(String code) {
        return lists.reasons().version(code);
    }

    public List<Reason> reasons() {
        return lists.reasons().all();
    }

    public List<Prohibition> prohibitions() {
        return lists.prohibitions().all();
    }

    /** The effects that this State gave to prohibitions. Other prohibitions have the effect of their entry. */
    public Map<String, Prohibition.ProhibitionEffect> prohibitionSettings() {
        return prohibitionSettings;
    }

    public Optional<DeadlineRule> deadlineRule(String code) {
        return lists.deadlines().find(code);
    }

    /** A rule as one of its versions had it. */
    public Optional<DeadlineRule> deadlineRule(String code, int version) {
        return lists.deadlines().find(code, version);
    }

    /** The number of the present version of a rule, from 1. */
    public int versionOfDeadlineRule(String code) {
        return lists.deadlines().version(code);
    }

    public List<DeadlineRule> deadlineRules() {
        return lists.deadlines().all();
    }

    /** The rules for a procedure, for any legal basis. */
    public List<DeadlineRule> deadlineRules(Procedure procedure) {
        return deadlineRules().stream()
                .filter(rule -> rule.procedures().contains(procedure))
                .toList();
    }

    public List<Offence> offences() {
        return lists.offences().all();
    }

    /** The kind of assistance of a letter of article 46(3). */
    public Optional<AssistanceType> assistanceType(String letter) {
        return assistanceTypes().stream()
                .filter(type -> type.letter().equals(letter))
                .findFirst();
    }

    public List<AssistanceType> assistanceTypes() {
        return lists.assistanceTypes().all();
    }

    public Optional<WorkingCalendar> calendar(String code) {
        return lists.calendars().find(code);
    }

    /** The lists of entries by folder, for the API and the generated pages. */
    public CodeLists lists() {
        return lists;
    }
}
