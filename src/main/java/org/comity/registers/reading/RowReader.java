package org.comity.registers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.CoursePath.Day;
import org.comity.registers.course.CourseReader;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Named;
import org.comity.registers.course.RowDigests;
import org.comity.registers.course.RowResult;
import org.comity.registers.dates.DateColumn;
import org.comity.registers.layout.MappedColumns;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.layout.RowShape;
import org.comity.registers.reading.MovesReader.Exported;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.registers.words.Vocabulary;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Reads a request from a row and reports every fault in it. */
final class RowReader {

    private final ContentReader contents;
    private final PartnerReader partners;
    private final AgencyReader agencies;
    private final Map<Integer, DateColumn> dates;
    private final RefusalReader refusals;
    private final Map<Integer, Step> milestones;
    private final EventReader events;
    private final MovesReader moves;

    RowReader(ReadingContext here, Map<Integer, DateColumn> dates, MappedColumns columns) {
        this.refusals = new RefusalReader(here.lists());
        this.contents = new ContentReader(here.lists());
        this.partners = new PartnerReader(here.lists(), here.country());
        this.agencies = new AgencyReader(here.agencies());
        this.dates = dates;
        this.milestones = columns.milestones();
        this.events = new EventReader(columns.events(), this::date, here.today());
        this.moves = new MovesReader(here.today(), here.lists());
    }

    /** Returns the row; it is sound if it has no fault. */
    RowResult read(RegisterLine line) {
        if (!RowShape.check(line)) {
            return new RowResult(line.number(), null, null, null);
        }
        var procedure = procedure(line);
        var days = days(line);
        var entryOn = entryOn(line, procedure, days);
        var counterpart = partners.read(line, entryOn);
        var reference = ReferenceReader.read(line);
        var content = content(line, procedure, counterpart, days);
        var steps = milestones(line);
        if (procedure == null) {
            checkWords(line);
            refusals.read(line, null);
            return new RowResult(line.number(), reference, null, null);
        }
        var beside = EventReader.beside(procedure);
        var exported = moves.read(line, procedure, days.ofEntry());
        var reader = new CourseReader(line, procedure, days.ended());
        var own = steps.stream().filter(beside.negate()).toList();
        var course = course(reader, exported.map(Exported::course), entryOn, own);
        var named = new Named(
                PersonsReader.read(line),
                ContentReader.records(line),
                refusals.read(line, course),
                events.read(line, procedure, steps.stream().filter(beside).toList()),
                exported.map(Exported::kinds).orElse(List.of()),
                agencies.read(line, procedure.direction()));
        return result(line, reference, new Read(procedure, content, course, named));
    }

    /** The moves of an export decide. Other columns that contradict them are faults. */
    private static @Nullable Course course(
            CourseReader reader, Optional<Course> exported, @Nullable LocalDate entryOn, List<Day> steps) {
        exported.ifPresent(course -> reader.compare(course, steps));
        return exported.orElseGet(() -> reader.read(entryOn, steps));
    }

    private RequestContent content(
            RegisterLine line, @Nullable Procedure procedure, @Nullable String counterpart, Days days) {
        var shown = procedure == null ? days : days.in(procedure.direction());
        return contents.read(line, counterpart, shown.dated(), shown.received());
    }

    /** The parts of a row, without a course if it has a fault there. */
    private record Read(
            Procedure procedure,
            RequestContent content,
            @Nullable Course course,
            Named named) {}

    private static RowResult result(RegisterLine line, @Nullable String reference, Read read) {
        var source = line.source();
        var course = read.course();
        var digests = reference == null || course == null
                ? RowDigests.ofCells(read.procedure(), line.cells())
                : RowDigests.ofMeaning(read.procedure(), source, read.content(), course, read.named());
        var sound = line.isFaulty() || course == null
                ? null
                : new ImportRow(
                        line.number(),
                        reference,
                        read.procedure(),
                        read.content(),
                        course,
                        read.named(),
                        source,
                        digests.current(),
                        1,
                        null);
        return new RowResult(line.number(), reference, digests, sound);
    }

    private Days days(RegisterLine line) {
        return new Days(
                date(line, RegisterColumn.DATED),
                date(line, RegisterColumn.RECEIVED),
                date(line, RegisterColumn.OUTCOME_ON));
    }

    /** The days of a row. */
    private record Days(
            @Nullable LocalDate dated,
            @Nullable LocalDate received,
            @Nullable LocalDate ended) {

        /** The days on which a request that was received can have entered; empty if it is not known when. */
        Set<LocalDate> ofEntry() {
            return received == null
                    ? Set.of()
                    : Stream.of(received, dated).filter(Objects::nonNull).collect(Collectors.toSet());
        }

        /** We do not receive a request of our own. Such a day can only replace a missing date of the request. */
        Days in(Direction direction) {
            return direction == Direction.INCOMING ? this : new Days(dated == null ? received : dated, null, ended);
        }
    }

    private static @Nullable Procedure procedure(RegisterLine line) {
        var direction = direction(line);
        var kind = kind(line);
        return direction == null || kind == null ? null : Procedure.of(direction, kind);
    }

    private static @Nullable Direction direction(RegisterLine line) {
        var words = needed(line, RegisterColumn.DIRECTION);
        if (words == null) {
            return null;
        }
        var mapped = line.meaning(RegisterColumn.DIRECTION, words);
        var meaning = Vocabulary.direction(mapped.orElse(words)).orElse(null);
        if (meaning == null) {
            line.unknown(RegisterColumn.DIRECTION, words, "UNKNOWN_DIRECTION", "is neither incoming nor outgoing");
            return null;
        }
        if (meaning.guessed() && mapped.isEmpty()) {
            line.guess(RegisterColumn.DIRECTION, "DIRECTION_TAKEN", words + " taken for " + meaning.value());
        }
        return meaning.value();
    }

    private static @Nullable Kind kind(RegisterLine line) {
        var words = needed(line, RegisterColumn.KIND);
        if (words == null) {
            return null;
        }
        var mapped = line.meaning(RegisterColumn.KIND, words);
        var meaning = Vocabulary.kind(mapped.orElse(words)).orElse(null);
        if (meaning == null) {
            line.unknown(
                    RegisterColumn.KIND, words, "UNKNOWN_KIND", "is no kind of cooperation: " + Vocabulary.kinds());
            return null;
        }
        if (meaning.guessed() && mapped.isEmpty()) {
            line.guess(RegisterColumn.KIND, "KIND_TAKEN", words + " taken for " + meaning.value());
        }
        return meaning.value();
    }

    /** A missing column is a fault of the heading, and an unreadable cell has its fault already. */
    private static @Nullable String needed(RegisterLine line, RegisterColumn field) {
        var words = line.text(field);
        if (words == null && line.canSay(field) && !line.isSpoiled(field)) {
            line.fault(field, "MISSING", field.key() + " is needed, in each row or as a constant of the mapping");
        }
        return words;
    }

    private @Nullable LocalDate date(RegisterLine line, RegisterColumn field) {
        var place = line.place(field);
        return place == null ? null : date(line, place).orElse(null);
    }

    private Optional<LocalDate> date(RegisterLine line, int place) {
        var text = line.text(place);
        var column = dates.get(place);
        if (text == null || column == null) {
            return Optional.empty();
        }
        var read = column.read(text);
        var fault = read.fault();
        if (fault != null) {
            line.fault(place, fault.code(), fault.detail());
        }
        read.guesses().forEach(guess -> line.guess(place, guess.code(), guess.detail()));
        return Optional.ofNullable(read.day());
    }

    private List<Day> milestones(RegisterLine line) {
        var days = new ArrayList<Day>();
        milestones.forEach((place, step) -> date(line, place).ifPresent(on -> days.add(new Day(place, step, on))));
        return days;
    }

    private static @Nullable LocalDate entryOn(RegisterLine line, @Nullable Procedure procedure, Days days) {
        if (!line.says(RegisterColumn.DATED) && !line.says(RegisterColumn.RECEIVED)) {
            if (line.canSay(RegisterColumn.DATED) || line.canSay(RegisterColumn.RECEIVED)) {
                line.fault("NO_DATE", "names no day on which the request was made or received");
            }
            return null;
        }
        if (days.dated() != null && days.received() != null && days.received().isBefore(days.dated())) {
            line.guess(RegisterColumn.RECEIVED, "RECEIVED_BEFORE_DATED", "was received before the day it bears");
        }
        if (procedure == null) {
            return days.dated() == null ? days.received() : days.dated();
        }
        return switch (procedure.direction()) {
            case INCOMING -> either(line, RegisterColumn.RECEIVED, days.received(), days.dated());
            case OUTGOING -> either(line, RegisterColumn.DATED, days.dated(), days.received());
        };
    }

    /** An unreadable day is a fault already. Only a missing day is replaced. */
    private static @Nullable LocalDate either(
            RegisterLine line, RegisterColumn wanted, @Nullable LocalDate day, @Nullable LocalDate standIn) {
        if (day != null || line.says(wanted)) {
            return day;
        }
        var other = wanted == RegisterColumn.DATED ? RegisterColumn.RECEIVED : RegisterColumn.DATED;
        line.guess(
                other, "STANDS_IN", other.key() + " counts as the day of entry, since " + wanted.key() + " is missing");
        return standIn;
    }

    /** Reports the words that no procedure knows, for a row without a readable procedure. */
    private static void checkWords(RegisterLine line) {
        var status = line.text(RegisterColumn.STATUS);
        if (status != null
                && !Vocabulary.isKnownStatus(
                        line.meaning(RegisterColumn.STATUS, status).orElse(status))) {
            line.unknown(RegisterColumn.STATUS, status, "UNKNOWN_STATUS", "is no status of any procedure");
        }
        var outcome = line.text(RegisterColumn.OUTCOME);
        var meant = outcome == null
                ? ""
                : line.meaning(RegisterColumn.OUTCOME, outcome).orElse(outcome);
        if (outcome != null
                && !Vocabulary.isJustOpen(meant)
                && RowEnding.meantBy(meant).isEmpty()) {
            line.unknown(
                    RegisterColumn.OUTCOME,
                    outcome,
                    "UNKNOWN_OUTCOME",
                    "is no outcome that is known: " + RowEnding.names());
        }
    }
}
