package org.comity.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.imports.ImportRow.Course;
import org.comity.imports.ImportRow.End;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.State;
import org.jspecify.annotations.Nullable;

/** Reads from a row how a request went: the state it was in, and how it ended. */
final class CourseReader {

    private final Line line;
    private final Procedure procedure;
    private final @Nullable LocalDate endedOn;

    CourseReader(Line line, Procedure procedure, @Nullable LocalDate endedOn) {
        this.line = line;
        this.procedure = procedure;
        this.endedOn = endedOn;
    }

    /** The course, if the row has no fault in it. */
    @Nullable
    Course read(@Nullable LocalDate entryOn) {
        var status = status();
        var ending = ending(status);
        checkDays(ending, entryOn);
        if (entryOn == null || line.isFaulty()) {
            return null;
        }
        if (ending != null && !line.says(Field.OUTCOME_ON)) {
            return new Course(ending.state(procedure), entryOn, new End(ending, null));
        }
        var state = status.open() == null ? Vocabulary.usualState(procedure) : status.open();
        if (status.open() == null && ending == null) {
            line.guess(Field.STATUS, "STATE_ASSUMED", "open, and taken to be " + state);
        }
        return new Course(state, entryOn, ending == null || endedOn == null ? null : new End(ending, endedOn));
    }

    /** What the status says: an open state, or an ending, or nothing. */
    private record Status(@Nullable State open, @Nullable Ending ending) {}

    private Status status() {
        var words = line.text(Field.STATUS);
        if (words == null) {
            return new Status(null, null);
        }
        var mapped = line.meaning(Field.STATUS, words);
        var word = mapped.orElse(words);
        var ending = Ending.meantBy(word);
        var state = Vocabulary.state(word, procedure)
                .filter(meaning -> !meaning.value().standing().isOver());
        if (state.isPresent() && (ending.isEmpty() || endedOn == null)) {
            if (state.get().guessed() || ending.isPresent()) {
                line.guess(
                        Field.STATUS,
                        "STATE_TAKEN",
                        words + " taken for " + state.get().value());
            }
            return new Status(state.get().value(), null);
        }
        if (ending.isEmpty()) {
            line.fault(
                    Field.STATUS,
                    "UNKNOWN_STATUS",
                    "is no status that is known; open ones are " + Vocabulary.openStates(procedure) + "; final ones "
                            + Ending.names(procedure));
        }
        return new Status(null, ending.orElse(null));
    }

    private @Nullable Ending ending(Status status) {
        var words = line.text(Field.OUTCOME);
        var mapped = words == null ? Optional.<String>empty() : line.meaning(Field.OUTCOME, words);
        if (words == null || Vocabulary.isJustOpen(mapped.orElse(words))) {
            return status.ending() == null ? null : possible(Field.STATUS, fromStatus(status.ending()));
        }
        var ending = Ending.meantBy(mapped.orElse(words)).orElse(null);
        if (ending == null) {
            line.fault(Field.OUTCOME, "UNKNOWN_OUTCOME", "is no outcome that is known: " + Ending.names(procedure));
            return null;
        }
        if (mapped.isEmpty() && !ending.isCalled(words)) {
            line.guess(Field.OUTCOME, "OUTCOME_TAKEN", words + " taken for " + ending);
        }
        if (contradicts(status, ending)) {
            line.fault(Field.STATUS, "STATUS_CONTRADICTS_OUTCOME", "does not go with the outcome " + ending);
        }
        return possible(Field.OUTCOME, ending);
    }

    private Ending fromStatus(Ending ending) {
        line.guess(Field.STATUS, "STATUS_TAKEN_FOR_OUTCOME", "there is no outcome; the status means " + ending);
        return ending;
    }

    /** A status of "closed" goes with every outcome. */
    private static boolean contradicts(Status status, Ending ending) {
        var said = status.ending();
        return status.open() != null || (said != null && said != ending && said != Ending.OTHERWISE_FINALISED);
    }

    private @Nullable Ending possible(Field field, Ending ending) {
        if (ending.isPossibleIn(procedure)) {
            return ending;
        }
        line.fault(
                field,
                "OUTCOME_NOT_POSSIBLE",
                ending + " is no outcome of " + procedure.direction() + " " + procedure.kind() + ": "
                        + Ending.names(procedure));
        return null;
    }

    private void checkDays(@Nullable Ending ending, @Nullable LocalDate entryOn) {
        if (ending != null && !line.says(Field.OUTCOME_ON)) {
            line.guess(
                    Field.OUTCOME_ON,
                    "OUTCOME_DAY_NOT_RECORDED",
                    "the request ended, but no day is said: it enters as ended, and counts in no statement");
        }
        if (endedOn == null) {
            return;
        }
        if (ending == null && !line.says(Field.OUTCOME) && !line.isFaulty()) {
            line.fault(Field.OUTCOME_ON, "DATE_WITHOUT_OUTCOME", "a day of an end is said, but no outcome");
        }
        if (entryOn != null && endedOn.isBefore(entryOn)) {
            line.fault(
                    Field.OUTCOME_ON,
                    "OUTCOME_BEFORE_RECEIPT",
                    "ended on " + endedOn + ", before it began on " + entryOn);
        }
    }
}
