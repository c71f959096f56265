package org.comity.reference.lawbook;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Offence;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Reading;
import org.comity.rules.law.TreatyRelations;
import org.comity.rules.national.NationalLaw;
import org.comity.rules.national.NationalText;
import org.comity.rules.national.NotComputed;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;

/** The law as read at the start. It is checked and does not change while the program runs. */
public final class LawBook {

    private final CodeLists lists;
    private final Map<String, Prohibition.ProhibitionEffect> prohibitionSettings;
    private final Map<String, NationalLaw> nationalLaw = new TreeMap<>();

    LawBook(
            CodeLists lists,
            Map<String, Prohibition.ProhibitionEffect> prohibitionSettings,
            Set<String> confirmedTexts) {
        this.lists = lists;
        this.prohibitionSettings = Map.copyOf(prohibitionSettings);
        lists.nationalTexts().all().stream()
                .map(NationalText::country)
                .distinct()
                .forEach(country -> nationalLaw.put(
                        country,
                        new NationalLaw(
                                country,
                                lists.nationalTexts().of(country),
                                lists.nationalGrounds().of(country),
                                lists.nationalLimits().of(country),
                                lists.nationalRules().of(country),
                                confirmedTexts)));
    }

    public Optional<Instrument> instrument(String code) {
        return lists.instruments().find(code);
    }

    public List<Instrument> instruments() {
        return lists.instruments().all();
    }

    /** The copies that were read, those of national law included. */
    public List<Reading> readings() {
        return Stream.concat(
                        lists.readings().all().stream(),
                        lists.nationalTexts().all().stream().map(NationalText::reading))
                .toList();
    }

    /** The law of the States of which a text was read, in the order of their codes. */
    public Collection<NationalLaw> nationalLaws() {
        return Collections.unmodifiableCollection(nationalLaw.values());
    }

    /** The law of a State, ISO 3166-1 alpha-3, if a text of it was read. */
    public Optional<NationalLaw> nationalLaw(String country) {
        return Optional.ofNullable(nationalLaw.get(country));
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

    /** Why the last day of a rule is not computed, by the law of the State whose act it is of; empty if it is computed. */
    public Set<NotComputed> notComputed(DeadlineRule rule) {
        return nationalLaw.values().stream()
                .flatMap(law -> law.notComputed(rule.code()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NotComputed.class)));
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
