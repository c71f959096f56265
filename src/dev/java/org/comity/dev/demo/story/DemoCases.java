package org.comity.dev.demo.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.dev.demo.story.Story.Line;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Makes the demonstration requests by chance, each by the volumes, the courses and the paces of the story. */
final class DemoCases {

    private static final long SEED = 20_031_209;

    /** Each question has a chance of its own, so that a life that goes on changes nothing else of its request. */
    private static final int MATTERS = 100_000;

    private static final int ENTRIES = 200_000;
    private static final String ASIDE = "+";
    private static final String NOT_WRITTEN_DOWN = "-";

    private final Story story = Story.read();
    private final LocalDate today;
    private final int firstYear;

    DemoCases(LocalDate today) {
        this.today = today;
        this.firstYear = today.getYear() - story.years() + 1;
    }

    /** All requests that had begun by today, by procedure and by the day on which they began. */
    List<DemoCase> all() {
        return story.procedures().stream()
                .flatMap(procedure -> of(procedure).stream())
                .toList();
    }

    private List<DemoCase> of(Procedure procedure) {
        var entries = new ArrayList<LocalDate>();
        var volume = story.volume(procedure);
        for (int year = 0; year < volume.size(); year++) {
            var chance = chance(procedure, ENTRIES + year);
            for (int no = 0; no < volume.get(year); no++) {
                entries.add(dayOf(year, chance));
            }
        }
        entries.sort(Comparator.naturalOrder());
        var cases = new ArrayList<DemoCase>();
        for (var entry : entries) {
            if (entry.isBefore(today.minusDays(2))) {
                cases.add(one(procedure, cases.size() + 1, entry));
            }
        }
        return cases;
    }

    private Chance chance(Procedure procedure, int no) {
        return new Chance(SEED + 1_000_003L * procedure.ordinal() + no);
    }

    private LocalDate dayOf(int year, Chance chance) {
        return LocalDate.ofYearDay(firstYear + year, 1 + chance.below(363));
    }

    private DemoCase one(Procedure procedure, int no, LocalDate entry) {
        var life = life(procedure, entry, chance(procedure, no));
        var chance = chance(procedure, MATTERS + no);
        var partner = chance.one(story.lines("partner"), line -> line.number(weight(procedure)));
        var matter = new DemoMatter(story, chance, procedure, partner);
        var particulars = new DemoParticulars(chance).of(procedure, life, matter, today);
        var reference = "D-%s%s/%d/%03d"
                .formatted(
                        procedure.kind().code(),
                        procedure.direction() == Direction.INCOMING ? "-I" : "-O",
                        life.moves().getFirst().on().getYear(),
                        no);
        var cells = matter.cells(life);
        cells.putAll(particulars);
        return new DemoCase(
                reference,
                life.moves(),
                life.side(),
                cells.entrySet().stream()
                        .collect(Collectors.toMap(cell -> cell.getKey().heading(), Map.Entry::getValue)),
                matter.details(entry.getYear() - firstYear));
    }

    private static int weight(Procedure procedure) {
        return procedure.direction() == Direction.INCOMING ? 2 : 3;
    }

    private DemoLife life(Procedure procedure, LocalDate entry, Chance chance) {
        var course = chance.one(story.lines("course", procedure.name()), line -> line.number(2));
        var steps = course.from(3);
        int year = Math.max(0, entry.getYear() - firstYear);
        int stop = chance.in100(story.line("stalled").number(1)) ? chance.below(steps.size()) : steps.size();
        var life = new DemoLife(procedure, entry, today);
        for (var step : steps.subList(0, stop)) {
            take(life, step.split(":"), new Pace(procedure, year, chance));
        }
        return life;
    }

    /** How fast the requests of a year went on. */
    private record Pace(Procedure procedure, int year, Chance chance) {}

    private void take(DemoLife life, String[] words, Pace pace) {
        var chance = pace.chance();
        if (words[0].startsWith(ASIDE)) {
            life.aside(
                    SideProcessKind.valueOf(words[0].substring(1)),
                    Integer.parseInt(words[1]),
                    chance.days(Integer.parseInt(words[2])),
                    words[3]);
            return;
        }
        var step = Step.valueOf(words[0]);
        waitInBacklog(life, step, pace);
        double slowness = story.slowness(step == Step.ACKNOWLEDGE ? "acknowledgement" : "pace", pace.year());
        life.step(
                step,
                chance.days(Integer.parseInt(words[1]) * slowness),
                words.length > 2 ? Decider.valueOf(words[2]) : null,
                () -> ground(pace.procedure().kind(), chance));
    }

    private void waitInBacklog(DemoLife life, Step step, Pace pace) {
        for (var line : story.lines("backlog", pace.procedure().name(), step.name())) {
            if (pace.year() >= line.number(3)
                    && pace.year() <= line.number(4)
                    && pace.chance().in100(line.number(6))) {
                life.waitUntil(dayOf(line.number(5), pace.chance()));
            }
        }
    }

    private @Nullable String ground(Kind kind, Chance chance) {
        var list =
                switch (kind) {
                    case EXTRADITION, PROVISIONAL_ARREST, TRANSFER_OF_SENTENCED_PERSON -> "SURRENDER";
                    case MLA, SPONTANEOUS_INFORMATION, TRANSFER_OF_PROCEEDINGS, ENQUIRY, DIRECT_REQUEST -> "ASSISTANCE";
                };
        Line line = chance.one(story.lines("ground", list), one -> one.number(3));
        return line.word(2).equals(NOT_WRITTEN_DOWN) ? null : line.word(2);
    }
}
