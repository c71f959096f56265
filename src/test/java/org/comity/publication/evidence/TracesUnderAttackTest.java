package org.comity.publication.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.comity.publication.evidence.AnonymousTraces.Share;
import org.comity.publication.evidence.TraceGrouping.KindFamily;
import org.comity.rules.ledger.RequestHolder;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;

/**
 * Random offices against a reader who counts. The reader shares no code with the method: it knows all requests of the office, the numbers of
 * all cells, and which partner States have a hidden cell.
 */
class TracesUnderAttackTest {

    private static final int LEAST = 5;
    private static final double LOSS_LIMIT = 0.5;
    private static final List<String> STATES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH");
    private static final List<String> GROUNDS = List.of("RF_ONE", "RF_TWO", "RF_THREE");

    /** Requests whose cell of partner and year is small have none, and neither has the next larger cell of the region. */
    private static List<TraceSubject> office(Random random) {
        var size = 20 + random.nextInt(400);
        var states = 1 + random.nextInt(STATES.size());
        var kinds = 1 + random.nextInt(4);
        var years = 1 + random.nextInt(5);
        var all = new ArrayList<TraceSubject>();
        for (var i = 0; i < size; i++) {
            var state = Math.min(random.nextInt(states), random.nextInt(states));
            var year = random.nextInt(years);
            var outcome = TraceOutcome.values()[Math.min(random.nextInt(5), random.nextInt(5))];
            var refused = outcome == TraceOutcome.REFUSED && random.nextInt(4) > 0;
            all.add(new TraceSubject(
                    random.nextInt(3) > 0 ? Direction.INCOMING : Direction.OUTGOING,
                    Kind.values()[Math.min(random.nextInt(kinds), random.nextInt(kinds))],
                    STATES.get(state),
                    "S" + state / 2,
                    "R" + state / 4,
                    String.valueOf(2020 + year),
                    year < 3 ? "2020/2022" : "2023/2024",
                    outcome,
                    refused ? GROUNDS.get(Math.min(random.nextInt(3), random.nextInt(3))) : null,
                    Map.of(
                            RequestHolder.OUR_OFFICE, (long) random.nextInt(400),
                            RequestHolder.COURT, (long) random.nextInt(90)),
                    true));
        }
        return withHiddenCells(all);
    }

    private static String cell(TraceSubject one) {
        return one.direction() + " " + one.partner() + " " + one.year();
    }

    private static String line(TraceSubject one) {
        return one.direction() + " " + one.year();
    }

    private static List<TraceSubject> withHiddenCells(List<TraceSubject> all) {
        var sizes = all.stream()
                .collect(Collectors.groupingBy(TracesUnderAttackTest::cell, TreeMap::new, Collectors.counting()));
        var hidden = new HashMap<String, List<String>>();
        sizes.forEach((cell, size) -> {
            if (size < LEAST) {
                hidden.computeIfAbsent(inLine(cell), line -> new ArrayList<>()).add(cell);
            }
        });
        hidden.forEach((line, cells) -> {
            if (cells.size() == 1) {
                sizes.entrySet().stream()
                        .filter(cell -> inLine(cell.getKey()).equals(line) && !cells.contains(cell.getKey()))
                        .min(Map.Entry.comparingByValue())
                        .ifPresent(cell -> cells.add(cell.getKey()));
            }
        });
        return all.stream()
                .map(one -> hidden.getOrDefault(line(one), List.of()).contains(cell(one)) ? closed(one) : one)
                .toList();
    }

    private static String inLine(String cell) {
        return cell.substring(0, cell.indexOf(' ')) + cell.substring(cell.lastIndexOf(' '));
    }

    private static TraceSubject closed(TraceSubject one) {
        return new TraceSubject(
                one.direction(),
                one.kind(),
                one.partner(),
                one.subregion(),
                one.region(),
                one.year(),
                one.years(),
                one.outcome(),
                one.ground(),
                one.days(),
                false);
    }

    /** Whether a request fits to what a trace shows of it. */
    private static boolean fits(TraceSubject one, TraceLine line) {
        return one.direction() == line.direction()
                && List.of("ALL", one.kind().name(), KindFamily.of(one.kind()).name())
                        .contains(line.kind())
                && List.of("ALL", one.subregion(), one.region()).contains(line.area())
                && List.of("ALL", one.year(), one.years()).contains(line.years());
    }

    private static boolean fitsWithOutcome(TraceSubject one, TraceLine line) {
        return fits(one, line) && one.outcome().name().equals(line.outcome());
    }

    private static Map<String, List<TraceLine>> classes(List<TraceLine> lines, Function<TraceLine, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by));
    }

    private static String classOf(TraceLine line) {
        return line.direction() + " " + line.kind() + " " + line.area() + " " + line.years() + " " + line.outcome();
    }

    private static AnonymousTraces traces(List<TraceSubject> office) {
        return AnonymousTraces.of(office, LEAST, LOSS_LIMIT);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void eachClassHasKRequestsAlsoWithoutThoseOfOneState(@ForAll Random random) {
        var office = office(random);

        classes(traces(office).lines(), TracesUnderAttackTest::classOf).forEach((name, lines) -> {
            var members = office.stream()
                    .filter(TraceSubject::printable)
                    .filter(one -> fitsWithOutcome(one, lines.getFirst()))
                    .toList();
            // Each request of the class that no hidden cell counts has a trace, so that none can be chosen.
            assertThat(lines).as(name).hasSameSizeAs(members);
            assertThat(STATES)
                    .allSatisfy(state -> assertThat(members.stream()
                                    .filter(one -> !one.partner().equals(state))
                                    .count())
                            .as(name + " without " + state)
                            .isGreaterThanOrEqualTo(LEAST));
        });
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void noKindAreaAndYearsHaveOneOutcomeAlone(@ForAll Random random) {
        classes(traces(office(random)).lines(), line -> line.direction() + line.kind() + line.area() + line.years())
                .forEach((name, lines) -> assertThat(
                                lines.stream().map(TraceLine::outcome).distinct())
                        .as(name)
                        .hasSizeGreaterThan(1));
    }

    /** The reader subtracts the traces from the number of requests with the same values of any attributes. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsLeftOutOfAnyMarginIsNothingOrAtLeastK(@ForAll Random random) {
        var office = office(random);
        var lines = traces(office).lines();

        for (var line : lines.stream().distinct().toList()) {
            for (var mask = 0; mask < 16; mask++) {
                var asked = masked(line, mask);
                Predicate<TraceLine> shown = one -> masked(one, asked.mask()).equals(asked);
                var known =
                        office.stream().filter(one -> fitsMasked(one, asked)).count();
                var rest = known - lines.stream().filter(shown).count();
                assertThat(rest == 0 || rest >= LEAST)
                        .as("%s: %d left out", asked, rest)
                        .isTrue();
            }
        }
    }

    private record Asked(Direction direction, String kind, String area, String years, String outcome, int mask) {}

    private static Asked masked(TraceLine line, int mask) {
        return new Asked(
                line.direction(),
                (mask & 1) == 0 ? "ALL" : line.kind(),
                (mask & 2) == 0 ? "ALL" : line.area(),
                (mask & 4) == 0 ? "ALL" : line.years(),
                (mask & 8) == 0 ? "ALL" : line.outcome(),
                mask);
    }

    private static boolean fitsMasked(TraceSubject one, Asked asked) {
        var line = new TraceLine(
                asked.direction(), asked.kind(), asked.area(), asked.years(), asked.outcome(), "", List.of());
        return asked.outcome().equals("ALL") ? fits(one, line) : fitsWithOutcome(one, line);
    }

    /** Times are shared by neighbours: the reader sorts all requests of a class by their days, and knows the State of each. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void noTimeIsOfFewRequestsAlsoWithoutThoseOfOneState(@ForAll Random random) {
        var office = office(random);

        classes(traces(office).lines(), TracesUnderAttackTest::classOf).forEach((name, lines) -> {
            for (var holder : RequestHolder.values()) {
                var members = membersOf(office, lines.getFirst()).stream()
                        .sorted(Comparator.comparing(one -> one.daysOf(holder)))
                        .toList();
                var first = 0;
                for (var group : timesOf(lines, holder).values()) {
                    assertIsLarge(members.subList(first, first + group.intValue()), name + " " + holder);
                    first += group.intValue();
                }
            }
        });
    }

    /** The number of traces of a class with each time of a holder, the shortest time first. */
    private static Map<Long, Long> timesOf(List<TraceLine> lines, RequestHolder holder) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.weeks().get(holder.ordinal()), TreeMap::new, Collectors.counting()));
    }

    private static List<TraceSubject> membersOf(List<TraceSubject> office, TraceLine line) {
        return office.stream()
                .filter(one -> one.printable() && fitsWithOutcome(one, line))
                .toList();
    }

    private static void assertIsLarge(List<TraceSubject> members, String name) {
        assertThat(STATES)
                .allSatisfy(state -> assertThat(members.stream()
                                .filter(one -> !one.partner().equals(state))
                                .count())
                        .as("%s without %s", name, state)
                        .isGreaterThanOrEqualTo(LEAST));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void noGroundOfAClassIsOfFewRequestsAlsoWithoutThoseOfOneState(@ForAll Random random) {
        var office = office(random);

        classes(refusals(traces(office).lines()), TracesUnderAttackTest::classOf)
                .forEach((name, lines) -> {
                    var members = membersOf(office, lines.getFirst());
                    for (var ground : groundsOf(lines)) {
                        assertIsLarge(
                                members.stream()
                                        .filter(one -> ground.equals(groundOf(one)))
                                        .toList(),
                                name + " " + ground);
                    }
                });
    }

    private static List<TraceLine> refusals(List<TraceLine> lines) {
        return lines.stream()
                .filter(line -> line.outcome().equals(TraceOutcome.REFUSED.name()))
                .toList();
    }

    /** The grounds that traces show; empty for one that is not recorded. */
    private static List<String> groundsOf(List<TraceLine> lines) {
        return lines.stream()
                .map(TraceLine::ground)
                .filter(ground -> !ground.equals(TraceLine.NOT_SHOWN))
                .distinct()
                .toList();
    }

    private static String groundOf(TraceSubject one) {
        return Objects.requireNonNullElse(one.ground(), "");
    }

    /** The reader knows all refusals by ground and any of the other attributes, and subtracts those of the traces. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theRestOfAGroundInAnyMarginIsNothingOrAtLeastK(@ForAll Random random) {
        var office = office(random);
        var lines = refusals(traces(office).lines());

        for (var ground : groundsOf(lines)) {
            var shown =
                    lines.stream().filter(line -> line.ground().equals(ground)).toList();
            for (var asked : allMasked(shown)) {
                var known = office.stream()
                        .filter(one -> fitsMasked(one, asked) && ground.equals(groundOf(one)))
                        .count();
                var rest = known
                        - shown.stream()
                                .filter(one -> masked(one, asked.mask()).equals(asked))
                                .count();
                assertThat(rest == 0 || rest >= LEAST)
                        .as("%s %s: %d not shown", ground, asked, rest)
                        .isTrue();
            }
        }
    }

    /** What the traces are asked for: each choice of kind, area and years, with the outcome. */
    private static List<Asked> allMasked(List<TraceLine> lines) {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(mask -> lines.stream().map(line -> masked(line, mask | 8)))
                .distinct()
                .toList();
    }

    /** The reader changes requests of hidden cells into one another; nothing that is printed changes but the number left out. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void tracesAreThoseOfRequestsOfPublishedCellsAlone(@ForAll Random random) {
        var office = office(random);
        var found = traces(office);
        var changed = office.stream()
                .map(one -> one.printable() ? one : withDays(one, random))
                .toList();

        assertThat(traces(changed)).isEqualTo(found);
    }

    private static TraceSubject withDays(TraceSubject one, Random random) {
        return new TraceSubject(
                one.direction(),
                one.kind(),
                STATES.get(random.nextInt(STATES.size())),
                one.subregion(),
                one.region(),
                one.year(),
                one.years(),
                one.outcome(),
                one.ground(),
                Map.of(RequestHolder.OUR_OFFICE, (long) random.nextInt(400)),
                false);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRequestsChangesNothing(@ForAll Random random) {
        var office = office(random);
        var shuffled = new ArrayList<>(office);
        java.util.Collections.shuffle(shuffled, random);

        assertThat(traces(shuffled)).isEqualTo(traces(office));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theNumberLeftOutIsNothingOrAtLeastK(@ForAll Random random) {
        var office = office(random);
        var found = traces(office);

        for (var share : found.shares()) {
            var known = office.stream()
                    .filter(one -> one.direction() == share.direction())
                    .count();
            var shown = found.lines().stream()
                    .filter(one -> one.direction() == share.direction())
                    .count();
            var rest = known - shown;
            assertThat(share.printed()).isEqualTo(shown);
            assertThat(share.leftOut()).isEqualTo(known < LEAST ? null : (Integer) (int) rest);
            assertThat(rest == 0 || rest >= LEAST || known < LEAST)
                    .as("%d of %d", rest, known)
                    .isTrue();
        }
    }

    /** Otherwise these properties would hold of nothing. */
    @Example
    void mostOfficesHaveTraces() {
        var found = IntStream.range(0, 100)
                .mapToObj(seed -> traces(office(new Random(seed))))
                .toList();

        assertThat(found.stream().filter(one -> !one.lines().isEmpty())).hasSizeGreaterThan(50);
        assertThat(found.stream()
                        .flatMap(one -> one.shares().stream())
                        .map(Share::grouping)
                        .distinct())
                .hasSizeGreaterThan(3);
        assertThat(found.stream().flatMap(one -> one.lines().stream()).map(TraceLine::ground))
                .contains("RF_ONE", TraceLine.NOT_SHOWN);
    }

    @Example
    void anOfficeOfOnePartnerStateHasNoTraces() {
        var office = IntStream.range(0, 100)
                .mapToObj(i -> new TraceSubject(
                        Direction.INCOMING,
                        Kind.MLA,
                        "AAA",
                        "S0",
                        "R0",
                        "2020",
                        "2020/2022",
                        i % 2 == 0 ? TraceOutcome.PENDING : TraceOutcome.CARRIED_OUT,
                        null,
                        Map.of(),
                        true))
                .toList();

        assertThat(traces(office).lines()).isEmpty();
    }
}
