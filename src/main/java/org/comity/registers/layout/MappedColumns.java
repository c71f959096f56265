package org.comity.registers.layout;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.records.RecordFields;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.workflow.Step;

/**
 * The columns of a register and their meaning.
 *
 * @param heading the heading
 * @param names the names of the columns
 * @param places for each field the number of its column, from 0
 * @param joined for each field that is made of several columns, the columns
 * @param milestones for each column of days of a step, the step
 * @param events for each column of days of an event that is no step, the event
 * @param records the columns that make records
 */
public record MappedColumns(
        RegisterHeading heading,
        List<String> names,
        Map<RegisterColumn, Integer> places,
        Map<RegisterColumn, Joined> joined,
        Map<Integer, Step> milestones,
        Map<Integer, String> events,
        List<RecordPlaces> records) {

    /** The word for a State and for the state of a file, in Italian, Spanish and French. */
    private static final Set<String> STATE_OR_STATUS = Set.of("stato", "estado", "etat");

    /**
     * A field that is made of several columns.
     *
     * @param places the numbers of the columns, from 0, in the order of the text
     * @param between the text between two of them
     */
    public record Joined(List<Integer> places, String between) {}

    public static MappedColumns of(
            RegisterHeading heading, Mapping mapping, Findings findings, Map<String, RecordFields> known) {
        var places = new EnumMap<RegisterColumn, Integer>(RegisterColumn.class);
        mapping.columns()
                .forEach((key, column) -> RegisterColumn.named(key)
                        .ifPresent(field -> heading.place(column).ifPresent(place -> places.put(field, place))));
        var milestones = new LinkedHashMap<Integer, Step>();
        var events = new LinkedHashMap<Integer, String>();
        mapping.milestones()
                .forEach((column, milestone) -> heading.place(column).ifPresent(place -> {
                    if (milestone.step() != null) {
                        milestones.put(place, milestone.step());
                    } else if (milestone.event() != null) {
                        events.put(place, milestone.event());
                    }
                }));
        var columns = new MappedColumns(
                heading,
                heading.names(),
                places,
                joined(heading, mapping),
                milestones,
                events,
                RecordPlaces.of(heading, mapping, known));
        columns.reportRepeated(findings);
        columns.guessTheOthers(findings);
        columns.reportUnused(findings);
        return columns;
    }

    private static Map<RegisterColumn, Joined> joined(RegisterHeading heading, Mapping mapping) {
        var joined = new EnumMap<RegisterColumn, Joined>(RegisterColumn.class);
        mapping.joined()
                .forEach((key, parts) -> RegisterColumn.named(key).ifPresent(field -> {
                    var places = parts.columns().stream()
                            .flatMap(column -> heading.place(column).stream())
                            .toList();
                    joined.put(field, new Joined(places, parts.separator()));
                }));
        return joined;
    }

    private Set<Integer> taken() {
        var taken = ofRequests();
        records.forEach(record -> taken.addAll(record.places().values()));
        return taken;
    }

    /** The columns that have something of the request itself. */
    private Set<Integer> ofRequests() {
        var taken = new TreeSet<>(places.values());
        joined.values().forEach(parts -> taken.addAll(parts.places()));
        taken.addAll(milestones.keySet());
        taken.addAll(events.keySet());
        return taken;
    }

    /** The columns that have something of records alone. Their cells are stored with the records, and not with the row. */
    public Set<Integer> ofRecordsAlone() {
        if (records.isEmpty()) {
            return Set.of();
        }
        var alone = taken();
        alone.removeAll(ofRequests());
        return alone;
    }

    /** The columns that have something of records. */
    public Set<Integer> ofRecords() {
        var some = new TreeSet<Integer>();
        records.forEach(record -> some.addAll(record.places().values()));
        return some;
    }

    /** True if no column has the field. */
    public boolean lacks(RegisterColumn field) {
        return !places.containsKey(field) && !joined.containsKey(field);
    }

    /** The names of the columns of the reference. */
    public List<String> ofReference() {
        var parts = joined.get(RegisterColumn.REFERENCE);
        return parts == null
                ? name(RegisterColumn.REFERENCE).stream().toList()
                : parts.places().stream().map(names::get).toList();
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
        var taken = taken();
        for (var field : RegisterColumn.values()) {
            if (lacks(field)) {
                find(field, taken, RegisterColumn::isCalled).ifPresent(place -> {
                    places.put(field, place);
                    taken.add(place);
                });
            }
        }
        for (var field : RegisterColumn.values()) {
            if (lacks(field)) {
                findMeant(field, taken).ifPresent(place -> {
                    places.put(field, place);
                    taken.add(place);
                    findings.guess(CellPlace.of(row(), names.get(place)), "HEADING_TAKEN", "taken for " + field.key());
                });
            }
        }
    }

    /** A heading for State or state means the State, without which no row is read, if no other column names it. */
    private Optional<Integer> findMeant(RegisterColumn field, Set<Integer> taken) {
        var meant = find(field, taken, RegisterColumn::isMeantBy);
        return meant.isPresent() || field != RegisterColumn.COUNTERPART
                ? meant
                : find(field, taken, (one, plain) -> STATE_OR_STATUS.contains(plain));
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
        var used = taken();
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
        return taken().isEmpty();
    }

    public Optional<String> name(RegisterColumn field) {
        return Optional.ofNullable(places.get(field)).map(names::get);
    }

    /** The columns of days. */
    public Set<Integer> ofDays() {
        var days = new TreeSet<>(milestones.keySet());
        days.addAll(events.keySet());
        records.forEach(record -> days.addAll(record.ofDays()));
        places.forEach((field, place) -> {
            if (field.isDate()) {
                days.add(place);
            }
        });
        return days;
    }

    /** The heading of each field, for the report. */
    public Map<String, String> byField() {
        var byField = new LinkedHashMap<String, String>();
        for (var field : RegisterColumn.values()) {
            var parts = joined.get(field);
            if (parts != null) {
                byField.put(
                        field.key(),
                        parts.places().stream().map(names::get).collect(Collectors.joining(parts.between())));
            } else {
                name(field).ifPresent(name -> byField.put(field.key(), name));
            }
        }
        return byField;
    }

    /** The event of each column of events by its heading, for the report. */
    public Map<String, String> byEvent() {
        var byEvent = new LinkedHashMap<String, String>();
        events.forEach((place, event) -> byEvent.put(names.get(place), event));
        return byEvent;
    }

    /** The step of each column of milestones by its heading, for the report. */
    public Map<String, Step> byMilestone() {
        var steps = new LinkedHashMap<String, Step>();
        milestones.forEach((place, step) -> steps.put(names.get(place), step));
        return steps;
    }
}
