package org.comity.cases.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Recorder;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** The procedure says which steps an execution has. The API and the database repeat them. */
@QuarkusTest
class ExecutionStepsTest {

    private static final Pattern CODE = Pattern.compile("'([A-Z_]+)'");
    private static final Pattern NOT_IN = Pattern.compile("step not in \\(([^)]*)\\)");

    @Test
    void anAnswerIsAStepThatAnExecutingAuthorityMayRecord() {
        assertThat(ExecutionAnswer.values())
                .extracting(ExecutionAnswer::step)
                .containsExactlyInAnyOrderElementsOf(Procedure.stepsRecordedBy(Recorder.EXECUTING_AUTHORITY));
    }

    @Test
    void theDatabaseShowsAnExecutingAuthorityTheStepsOfAnExecutionAndNoOther() {
        var policy = text("""
                select pg_get_expr(polqual, polrelid) from pg_policy
                where polname = 'of_execution' and polrelid = 'history_entry'::regclass""");

        assertThat(codes(policy, Step.class)).isEqualTo(ExecutionSteps.OF_THE_EXECUTION);
    }

    /** A request remains with its executing authority while the moves of the procedure lead from one such state to another. */
    @Test
    void theDatabaseEndsAnExecutionWithAnyStepThatLeavesItsStates() {
        var states = codes(
                text("select pg_get_triggerdef(oid) from pg_trigger where tgname = 'execution_follows'"), State.class);
        var within = Procedure.MLA_RECEIVED.moves().stream()
                .filter(move -> states.contains(move.from()) && states.contains(move.to()))
                .filter(move -> standing(move) == Standing.OPEN)
                .toList();
        var reached = within.stream().map(Move::to).collect(Collectors.toCollection(HashSet::new));
        reached.add(State.SENT_FOR_EXECUTION);
        var steps = within.stream().map(Move::step).collect(Collectors.toSet());
        var beside = new HashSet<>(steps);
        beside.removeAll(ExecutionSteps.OF_THE_EXECUTION);

        assertThat(reached).isEqualTo(states);
        assertThat(listsOfSteps(text("select prosrc from pg_proc where proname = 'keep_execution_of'")))
                .as("the steps that leave the state of an execution, and those that leave the execution")
                .containsExactlyInAnyOrder(beside, steps);
    }

    private static Standing standing(Move move) {
        return move.from() == null ? Standing.PREPARING : move.from().standing();
    }

    private static List<Set<Step>> listsOfSteps(String sql) {
        return NOT_IN.matcher(sql)
                .results()
                .map(list -> codes(list.group(1), Step.class))
                .toList();
    }

    private static <E extends Enum<E>> Set<E> codes(String sql, Class<E> type) {
        var found = CODE.matcher(sql).results().map(code -> code.group(1)).toList();
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> found.contains(one.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static String text(String query) {
        try (var database = Sql.superuser()) {
            return String.join("\n", database.column(query));
        }
    }
}
