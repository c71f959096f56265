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
import org.comity.rules.refusal.Prohibition;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.RuleSet;

/** Everything in the law book, folder by folder. */
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
        CodeList<WorkingCalendar> calendars) {

    static CodeLists from(Map<LawFolder, List<LawEntry>> rows) {
        return new CodeLists(
                CodeList.of(in(rows, LawFolder.READINGS), TreatyValues::reading, read -> true),
                CodeList.of(in(rows, LawFolder.INSTRUMENTS), LawValues::instrument, Instrument::verified),
                CodeList.of(in(rows, LawFolder.PARTIES), TreatyValues::participation, Participation::verified),
                CodeList.of(in(rows, LawFolder.POSITIONS), TreatyValues::position, Position::verified),
                CodeList.of(in(rows, LawFolder.REASONS), LawValues::reason, Reason::verified),
                CodeList.of(in(rows, LawFolder.PROHIBITIONS), LawValues::prohibition, Prohibition::verified),
                CodeList.of(in(rows, LawFolder.RULE_SETS), LawValues::ruleSet, RuleSet::verified),
                CodeList.of(in(rows, LawFolder.DEADLINES), LawValues::deadlineRule, DeadlineRule::verified),
                CodeList.of(in(rows, LawFolder.OFFENCES), LawValues::offence, Offence::verified),
                CodeList.of(in(rows, LawFolder.ASSISTANCE_TYPES), LawValues::assistanceType, AssistanceType::verified),
                CodeList.of(in(rows, LawFolder.CONTENTS), LawValues::contentsList, ContentsList::verified),
                CodeList.of(in(rows, LawFolder.CALENDARS), LawValues::calendar, WorkingCalendar::verified));
    }

    private static List<LawEntry> in(Map<LawFolder, List<LawEntry>> rows, LawFolder folder) {
        return rows.getOrDefault(folder, List.of());
    }

    public Map<LawFolder, CodeList<?>> byFolder() {
        var shelves = new EnumMap<LawFolder, CodeList<?>>(LawFolder.class);
        shelves.put(LawFolder.READINGS, readings);
        shelves.put(LawFolder.INSTRUMENTS, instruments);
        shelves.put(LawFolder.PARTIES, parties);
        shelves.put(LawFolder.POSITIONS, positions);
        shelves.put(LawFolder.REASONS, reasons);
        shelves.put(LawFolder.PROHIBITIONS, prohibitions);
        shelves.put(LawFolder.RULE_SETS, ruleSets);
        shelves.put(LawFolder.DEADLINES, deadlines);
        shelves.put(LawFolder.OFFENCES, offences);
        shelves.put(LawFolder.ASSISTANCE_TYPES, assistanceTypes);
        shelves.put(LawFolder.CONTENTS, contents);
        shelves.put(LawFolder.CALENDARS, calendars);
        return shelves;
    }
}
