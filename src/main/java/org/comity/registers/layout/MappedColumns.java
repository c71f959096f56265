package org.comity.registers.layout;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.workflow.Step;

/**
 * The columns of a register and their meaning.
 *
 * @param heading the heading
 * @param names the names of the columns
 * @param places for each field the number of its column, from 0
 * @param milestones for each column of days of a step, the step
 */
public record MappedColumns(
        RegisterHeading heading,
        List<String> names,
        Map<RegisterColumn, Integer> places,
        Map<Integer, Step> milestones) {

    public static MappedColumns of(RegisterHeading heading, Mapping mapping, Findings findings) {
        var places = new EnumMap<RegisterColumn, Integer>(RegisterColumn.class);
        mapping.columns()
                .forEach((key, column) -> RegisterColumn.named(key)
                        .ifPresent(field -> heading.place(column).ifPresent(place -> places.put(field, place))));
        var milestones = new LinkedHashMap<Integer, Step>();
        mapping.milestones()
                .forEach((column, milestone) ->
                        heading.place(column).ifPresent(place -> milestones.put(place, milestone.step())));
        var columns = new MappedColumns(heading, heading.names(), places, milestones);
        columns.reportRepeated(findings);
        columns.guessTheOthers(findings);
        columns.reportUnused(findings);
        return columns;
    }

    /** The last row of the heading. */
    public int row() {
        return heading.to();
    }

    private void reportRepeated(Findings findings) {
        for (int i = 0; i < names.size(); i++) {
            if (heading.isRepeated(i)) {
                findings.guess(
                        CellPlace.of(row(), names.get(i)),
                        "REPEATED_HEADING",
                        "more than one column is headed so: this one is called " + names.get(i));
            }
        }
    }

    private void guessTheOthers(Findings findings) {
        var taken = new HashSet<>(places.values());
        taken.addAll(milestones.keySet());
        for (var field : RegisterColumn.values()) {
            if (!places.containsKey(field)) {
                find(field, taken, RegisterColumn::isCalled).ifPresent(place -> {
                    places.put(field, place);
                    taken.add(place);
                });
            }
        }
        for (var field : RegisterColumn.values()) {
            if (!places.containsKey(field)) {
                find(field, taken, RegisterColumn::isMeantBy).ifPresent(place -> {
                    places.put(field, place);
                    taken.add(place);
                    findings.guess(CellPlace.of(row(), names.get(place)), "HEADING_TAKEN", "taken for " + field.key());
                });
            }
        }
    }

    /** The first matching column is used. Columns with the same heading are not used. */
    private Optional<Integer> find(
            RegisterColumn field, Set<Integer> taken, BiPredicate<RegisterColumn, String> match) {
        return IntStream.range(0, names.size())
                .filter(i -> !taken.contains(i) && !heading.isRepeated(i))
                .filter(i -> heading.readings(i).stream().anyMatch(plain -> match.test(field, plain)))
                .boxed()
                .findFirst();
    }

    private void reportUnused(Findings findings) {
        var used = new TreeSet<>(places.values());
        used.addAll(milestones.keySet());
        for (int i = 0; i < names.size(); i++) {
            if (!used.contains(i) && !heading.isBlank(i)) {
                findings.guess(
                        CellPlace.of(row(), names.get(i)),
                        "COLUMN_UNUSED",
                        "means no field: it is stored with the row and has no effect");
            }
        }
    }

    /** True if no column is known. */
    public boolean understandsNothing() {
        return places.isEmpty() && milestones.isEmpty();
    }

    public Optional<String> name(RegisterColumn field) {
        return Optional.ofNullable(places.get(field)).map(names::get);
    }

    /** The columns of days. */
    public Set<Integer> ofDays() {
        var days = new TreeSet<>(milestones.keySet());
        places.forEach((field, place) -> {
            if (field.isDate()) {
                days.add(place);
            }
        });
        return days;
    }

    /** The heading of each field, for the report. */
    public Map<String, String> byField() {
        return Arrays.stream(RegisterColumn.values())
                .filter(places::containsKey)
                .collect(Collectors.toMap(
                        RegisterColumn::key,
                        field -> names.get(Objects.requireNonNull(places.get(field))),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The step of each column of milestones by its heading, for the report. */
    public Map<String, Step> byMilestone() {
        var steps = new LinkedHashMap<String, Step>();
        milestones.forEach((place, step) -> steps.put(names.get(place), step));
        return steps;
    }
}
