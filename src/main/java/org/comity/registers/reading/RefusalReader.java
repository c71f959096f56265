package org.comity.registers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cases.history.StepDetail.GroundGiven;
import org.comity.registers.course.ImportRow.Course;
import org.comity.registers.course.ImportRow.Refusal;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.DeciderWords;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** Reads the grounds of a refusal, and who decided the ending of a request. */
final class RefusalReader {

    private static final int MOST = 20;

    private final ReferenceLists lists;

    RefusalReader(ReferenceLists lists) {
        this.lists = lists;
    }

    /** Returns what the row says. An unknown ground stops nothing: the refusal has the ground that is not recorded. */
    Refusal read(RegisterLine line, @Nullable Course course) {
        var grounds = grounds(line);
        var by = decider(line).orElse(null);
        if (course == null) {
            return Refusal.NONE;
        }
        if (!grounds.isEmpty() && !isRefused(course)) {
            line.guess(
                    RegisterColumn.GROUND,
                    "GROUND_UNUSED",
                    "the row has no refusal: stored with the row, without effect");
            grounds = List.of();
        }
        if (by != null && course.result() == null) {
            line.guess(
                    RegisterColumn.DECIDED_BY,
                    "DECIDER_UNUSED",
                    "the row has no outcome: stored with the row, without effect");
            by = null;
        }
        checkSteps(line, course, by);
        return new Refusal(grounds, by);
    }

    /** A step that one body alone can decide was decided by it. Moves of an export name the body of each step themselves. */
    private static void checkSteps(RegisterLine line, Course course, @Nullable Decider by) {
        if (by == null || course.end() != null || line.says(RegisterColumn.MOVES)) {
            return;
        }
        course.passed().stream()
                .filter(passed -> passed.to() == State.REFUSED && passed.from() != State.REFUSED)
                .filter(passed -> passed.decidedBy() != null && passed.decidedBy() != by)
                .findFirst()
                .ifPresent(passed -> line.fault(
                        line.says(RegisterColumn.DECIDED_BY) ? RegisterColumn.DECIDED_BY : RegisterColumn.OUTCOME,
                        "DECIDER_CONTRADICTS_STEPS",
                        passed.step() + " of " + passed.on() + " is decided by " + passed.decidedBy() + " alone"));
    }

    private static boolean isRefused(Course course) {
        return course.result() == Result.REFUSED
                || Stream.concat(
                                Stream.of(course.state()),
                                course.passed().stream().map(passed -> passed.to()))
                        .anyMatch(state -> state == State.COURT_REFUSED);
    }

    private List<GroundGiven> grounds(RegisterLine line) {
        var words = line.several(RegisterColumn.GROUND);
        ContentReader.reportIfSeveral(line, RegisterColumn.GROUND, words);
        var codes = new ArrayList<String>();
        for (var word : words) {
            ground(line, word).filter(code -> !codes.contains(code)).ifPresent(codes::add);
        }
        if (codes.size() > MOST) {
            line.fault(RegisterColumn.GROUND, "TOO_MANY", "names more than " + MOST);
        }
        if (codes.size() > 1) {
            line.guess(
                    RegisterColumn.GROUND,
                    "GROUND_PRINCIPAL",
                    "the first of several grounds counts as the principal one");
        }
        return codes.stream()
                .map(code -> new GroundGiven(code, code.equals(codes.getFirst()), null, null))
                .toList();
    }

    private Optional<String> ground(RegisterLine line, String word) {
        var mapped = line.meaning(RegisterColumn.GROUND, word);
        var code = lists.ground(mapped.orElse(word));
        if (code.isEmpty()) {
            line.unmapped(
                    RegisterColumn.GROUND,
                    word,
                    "GROUND_NOT_MAPPED",
                    "is no ground of the law book: the refusal has RF_NOT_RECORDED until the word is mapped");
        } else if (mapped.isEmpty() && !code.get().equals(word)) {
            line.guess(RegisterColumn.GROUND, "GROUND_TAKEN", word + " taken for " + code.get());
        }
        return code;
    }

    private static Optional<Decider> decider(RegisterLine line) {
        var words = line.text(RegisterColumn.DECIDED_BY);
        var inOutcome = deciderInOutcome(line);
        if (words == null) {
            return inOutcome;
        }
        var by = decider(line, words);
        if (by.isPresent() && inOutcome.isPresent() && !by.equals(inOutcome)) {
            line.fault(
                    RegisterColumn.DECIDED_BY,
                    "DECIDER_CONTRADICTS_OUTCOME",
                    "does not go with the outcome, which names " + inOutcome.get());
        }
        return by;
    }

    private static Optional<Decider> deciderInOutcome(RegisterLine line) {
        return Stream.of(RegisterColumn.OUTCOME, RegisterColumn.STATUS)
                .flatMap(field ->
                        Optional.ofNullable(line.text(field))
                                .map(text -> line.meaning(field, text).orElse(text))
                                .stream())
                .flatMap(text -> RowEnding.deciderIn(text).stream())
                .findFirst();
    }

    private static Optional<Decider> decider(RegisterLine line, String words) {
        var mapped = line.meaning(RegisterColumn.DECIDED_BY, words);
        var by = DeciderWords.meantBy(mapped.orElse(words));
        if (by.isEmpty()) {
            line.unmapped(
                    RegisterColumn.DECIDED_BY,
                    words,
                    "DECIDER_NOT_MAPPED",
                    "is no body that is known (" + DeciderWords.codes() + "): not recorded until the word is mapped");
        } else if (mapped.isEmpty() && !DeciderWords.isCode(words)) {
            line.guess(RegisterColumn.DECIDED_BY, "DECIDER_TAKEN", words + " taken for " + by.get());
        }
        return by;
    }
}
