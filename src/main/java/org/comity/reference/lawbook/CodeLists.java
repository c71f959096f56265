package org.comity.reference.lawbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.WorkingCalendar;
import org.comity.rules.law.AssistanceType;
import org.comity.rules.law.ContentsList;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Offence;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Reading;
import org.comity.rules.national.NationalGround;
import org.comity.rules.national.NationalLimit;
import org.comity.rules.national.NationalRule;
import org.comity.rules.national.NationalText;
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.RuleSet;

/** The entries of the law book, by folder. */
public record CodeLists(
        CodeList<Reading> readings,
        CodeList<Instrument> instruments,
        CodeList<Participation> parties,
        CodeList<Position> positions,
        CodeList<Reason> reasons,
        CodeList<Prohibition> prohibitions,
        CodeList<RuleSet> ruleSets,
        CodeList<DeadlineRule> deadlines,
        CodeList<Offence> offences,
        CodeList<AssistanceType> assistanceTypes,
        CodeList<ContentsList> contents,
        CodeList<WorkingCalendar> calendars,
        CodeList<NationalText> nationalTexts,
        CodeList<NationalGround> nationalGrounds,
        CodeList<NationalLimit> nationalLimits,
        CodeList<NationalRule> nationalRules) {

    static CodeLists from(Map<LawFolder, List<EntryRow>> rows, EntryReader reader) {
        return new CodeLists(
                CodeList.of(in(rows, LawFolder.READINGS), reader, Reading.class),
                CodeList.of(in(rows, LawFolder.INSTRUMENTS), reader, Instrument.class),
                CodeList.of(in(rows, LawFolder.PARTIES), reader, Participation.class),
                CodeList.of(in(rows, LawFolder.POSITIONS), reader, Position.class),
                CodeList.of(in(rows, LawFolder.REASONS), reader, Reason.class),
                CodeList.of(in(rows, LawFolder.PROHIBITIONS), reader, Prohibition.class),
                CodeList.of(in(rows, LawFolder.RULE_SETS), reader, RuleSet.class),
                CodeList.of(in(rows, LawFolder.DEADLINES), reader, DeadlineRule.class),
                CodeList.of(in(rows, LawFolder.OFFENCES), reader, Offence.class),
                CodeList.of(in(rows, LawFolder.ASSISTANCE_TYPES), reader, AssistanceType.class),
                CodeList.of(in(rows, LawFolder.CONTENTS), reader, ContentsList.class),
                CodeList.of(in(rows, LawFolder.CALENDARS), reader, WorkingCalendar.class),
                CodeList.of(in(rows, LawFolder.NATIONAL_TEXTS), reader, NationalText.class),
                CodeList.of(in(rows, LawFolder.NATIONAL_GROUNDS), reader, NationalGround.class),
                CodeList.of(in(rows, LawFolder.NATIONAL_LIMITS), reader, NationalLimit.class),
                CodeList.of(in(rows, LawFolder.NATIONAL_RULES), reader, NationalRule.class));
    }

    private static List<EntryRow> in(Map<LawFolder, List<EntryRow>> rows, LawFolder folder) {
        return rows.getOrDefault(folder, List.of());
    }

    /** The lists by folder, in the order of the folders. */
    public Map<LawFolder, CodeList<?>> byFolder() {
        var lists = new EnumMap<LawFolder, CodeList<?>>(LawFolder.class);
        lists.put(LawFolder.READINGS, readings);
        lists.put(LawFolder.INSTRUMENTS, instruments);
        lists.put(LawFolder.PARTIES, parties);
        lists.put(LawFolder.POSITIONS, positions);
        lists.put(LawFolder.REASONS, reasons);
        lists.put(LawFolder.PROHIBITIONS, prohibitions);
        lists.put(LawFolder.RULE_SETS, ruleSets);
        lists.put(LawFolder.DEADLINES, deadlines);
        lists.put(LawFolder.OFFENCES, offences);
        lists.put(LawFolder.ASSISTANCE_TYPES, assistanceTypes);
        lists.put(LawFolder.CONTENTS, contents);
        lists.put(LawFolder.CALENDARS, calendars);
        lists.put(LawFolder.NATIONAL_TEXTS, nationalTexts);
        lists.put(LawFolder.NATIONAL_GROUNDS, nationalGrounds);
        lists.put(LawFolder.NATIONAL_LIMITS, nationalLimits);
        lists.put(LawFolder.NATIONAL_RULES, nationalRules);
        return lists;
    }
}
