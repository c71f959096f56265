package org.comity.dev.demo.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.dev.demo.story.Story.Line;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Step;

/** The matter of a demonstration request: partner, offences, legal bases, and the details that a register has no column for. */
final class DemoMatter {

    private static final String CONVENTION = "UNCAC";
    private static final Set<Kind> WITHOUT_BASIS = Set.of(Kind.ENQUIRY, Kind.SPONTANEOUS_INFORMATION);
    private static final Set<Step> SENT_TO_OTHERS =
            Set.of(Step.SEND_FOR_EXECUTION, Step.SUBMIT_TO_COURT, Step.ISSUE_WARRANT, Step.DISSEMINATE);
    private static final Set<Step> SENDINGS = Set.of(Step.SEND);
    private static final List<String> OFFICERS = List.of("dora", "dora", "dan", "delia", "dev");
    private static final List<String> CHANNELS = List.of(
            "CENTRAL_AUTHORITY",
            "CENTRAL_AUTHORITY",
            "CENTRAL_AUTHORITY",
            "CENTRAL_AUTHORITY",
            "DIPLOMATIC",
            "DIPLOMATIC",
            "ELECTRONIC_PLATFORM",
            "JUDICIAL_DIRECT");
    private static final List<String> STAGES =
            List.of("INVESTIGATION", "INVESTIGATION", "INVESTIGATION", "PROSECUTION", "TRIAL", "ENFORCEMENT");

    /** From this year of the story on the office writes channel, language and stage down. */
    private static final int YEAR_OF_REFORM = 4;

    private final Chance chance;
    private final Procedure procedure;
    private final Line partner;
    private final Line measure;
    private final List<String> offences = new ArrayList<>();
    private final List<String> bases;

    DemoMatter(Story story, Chance chance, Procedure procedure, Line partner) {
        this.chance = chance;
        this.procedure = procedure;
        this.partner = partner;
        this.measure = chance.one(story.lines("measure"), line -> line.number(2));
        var first = chance.one(story.lines("offence"), line -> line.number(2)).text(1);
        offences.add(first);
        if (isOfConvention(first) && !first.endsWith(" 23") && chance.in100(18)) {
            offences.add("UNCAC 23");
        }
        this.bases = WITHOUT_BASIS.contains(procedure.kind()) ? List.of() : bases(story, isOfConvention(first));
    }

    /** The code of the other State. */
    String partner() {
        return partner.word(1);
    }

    /** What is asked for in assistance: letter, coercive or not, words. */
    Line measure() {
        return measure;
    }

    private static boolean isOfConvention(String offence) {
        return offence.startsWith(CONVENTION);
    }

    /** The Convention serves offences that it has. Surrender in the Commonwealth has a scheme of its own. */
    private List<String> bases(Story story, boolean ofConvention) {
        var choices = story.lines("basis", partner.word(5)).stream()
                .filter(line -> ofConvention || !line.word(2).startsWith(CONVENTION))
                .toList();
        boolean isSurrender = procedure.kind() == Kind.EXTRADITION || procedure.kind() == Kind.PROVISIONAL_ARREST;
        return Story.parts(chance.one(choices, line -> line.number(3)).word(2))
                .map(code -> isSurrender && code.equals("HARARE") ? "LONDON" : code)
                .toList();
    }

    /** The cells of the register that do not depend on persons and measures. */
    Map<DemoColumn, String> cells(DemoLife life) {
        var cells = new EnumMap<DemoColumn, String>(DemoColumn.class);
        var entered = life.moves().getFirst().on();
        boolean isIncoming = procedure.direction() == Direction.INCOMING;
        cells.put(DemoColumn.DIRECTION, procedure.direction().name());
        cells.put(DemoColumn.KIND, procedure.kind().name());
        cells.put(DemoColumn.STATE, partner.word(1));
        cells.put(DemoColumn.DATED, (isIncoming ? entered.minusDays(chance.days(11)) : sentOn(life)).toString());
        cells.put(DemoColumn.RECEIVED, isIncoming ? entered.toString() : "");
        cells.put(DemoColumn.LEGAL_BASIS, String.join(";", bases));
        cells.put(DemoColumn.OFFENCE, String.join(";", offences));
        cells.put(DemoColumn.OFFICER, chance.one(OFFICERS));
        cells.put(DemoColumn.SUMMARY, "A matter of " + offences.getFirst());
        if (chance.in100(80)) {
            cells.put(
                    DemoColumn.THEIR_REFERENCE,
                    "%s-%d/%d".formatted(partner.word(1), 100 + chance.below(900), entered.getYear()));
        }
        if (isIncoming && life.moves().stream().anyMatch(move -> SENT_TO_OTHERS.contains(move.step()))) {
            cells.put(DemoColumn.EXECUTED_BY, chance.one(List.of("PROSECUTOR-1", "PROSECUTOR-1", "POLICE-2", "FIU-1")));
        }
        return cells;
    }

    private static LocalDate sentOn(DemoLife life) {
        return life.moves().stream()
                .filter(move -> SENDINGS.contains(move.step()))
                .map(DemoMove::on)
                .findFirst()
                .orElse(life.moves().getFirst().on());
    }

    /** What the office wrote down beside the register; before the reform that is little. */
    Map<String, Object> details(int year) {
        var details = new LinkedHashMap<String, Object>();
        if (bases.contains(CONVENTION) && chance.in100(year < YEAR_OF_REFORM ? 70 : 92)) {
            details.put("legalBases", bases.stream().map(this::basis).toList());
        }
        if (year >= YEAR_OF_REFORM && chance.in100(88)) {
            details.put(
                    "channel", procedure.kind() == Kind.DIRECT_REQUEST ? "JUDICIAL_DIRECT" : chance.one(CHANNELS));
            details.put("language", chance.in100(75) ? partner.word(4) : "en");
            details.put("matterType", "CRIMINAL");
            if (procedure.kind() == Kind.MLA) {
                details.put("stage", chance.one(STAGES));
            }
        }
        if (year >= YEAR_OF_REFORM && chance.in100(14)) {
            details.put("urgency", Map.of("reason", "A hearing is near"));
        }
        return details;
    }

    private Map<String, Object> basis(String code) {
        if (!code.equals(CONVENTION)) {
            return Map.of("instrument", code);
        }
        return Map.of("instrument", code, "role", bases.size() == 1 ? "SOLE" : chance.in100(60) ? "PRIMARY" : "ADDITIONAL");
    }
}
