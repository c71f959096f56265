package org.comity.cases.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cases.work.WorkRow.Asked;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operation that a line of work names does what the line asks for. */
class SettlingTest {

    private static final LawBook BOOK = LawBookReader.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 17);

    private final Settling settling = new Settling(BOOK);

    @Test
    void noDeadlineNamesARefusalUnlessNothingElseEndsIt() {
        for (var rule : BOOK.deadlineRules()) {
            var onlyOtherwise = rule.ends().stream()
                    .allMatch(end -> end instanceof Trigger.OnStep on && Settling.OTHERWISE.contains(on.step()));
            for (var procedure : procedures(rule)) {
                for (var state : procedure.states()) {
                    check(rule, procedure, state, false, onlyOtherwise);
                    check(rule, procedure, state, true, onlyOtherwise);
                }
            }
        }
    }

    private void check(DeadlineRule rule, Procedure procedure, State state, boolean passed, boolean onlyOtherwise) {
        var settledBy = settling.item(deadline(rule, procedure, state, passed)).settledBy();
        var step = Optional.ofNullable(settledBy.step());
        var setsFree = rule.effect().concernsRelease()
                && passed
                && step.filter(Settling.SETTING_FREE::contains).isPresent();
        var place = "%s in %s of %s, passed %s".formatted(rule.code(), state, procedure, passed);
        assertThat(step.filter(Settling.OTHERWISE::contains).isEmpty() || onlyOtherwise || setsFree)
                .as("%s names %s", place, step)
                .isTrue();
        assertThat(step.isEmpty() || procedure.find(state, step.orElseThrow()).isPresent())
                .as("%s names %s", place, step)
                .isTrue();
        var hasSteps = rule.ends().stream().anyMatch(Trigger.OnStep.class::isInstance);
        assertThat(hasSteps && settledBy.operation().equals("endDeadline"))
                .as("%s is ended by hand", place)
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SLA_TRIAGE, MLA_RECEIVED, UNDER_REVIEW, false, ACCEPT",
        "SLA_TRIAGE, EXTRADITION_RECEIVED, UNDER_REVIEW, false, CERTIFY",
        "SLA_ENQUIRY_ANSWER, ENQUIRY_RECEIVED, ENQUIRY_RECEIVED, false, ANSWER",
        "SLA_MISROUTED, MLA_RECEIVED, UNDER_REVIEW, false, FORWARD",
        "DLN_PA_ECE_18, PROVISIONAL_ARREST_RECEIVED, ARRESTED, false, RECORD_FULL_REQUEST",
        "DLN_PA_ECE_18, PROVISIONAL_ARREST_RECEIVED, ARRESTED, true, RECORD_RELEASE",
        "DLN_EAW_SURRENDER, EXTRADITION_RECEIVED, SURRENDER_ORDERED, true, RECORD_DISCHARGE"
    })
    void aDeadlineNamesTheActThatItAsksFor(String rule, Procedure procedure, State state, boolean passed, Step step) {
        var row = deadline(BOOK.deadlineRule(rule).orElseThrow(), procedure, state, passed);

        assertThat(settling.item(row).settledBy().step()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "SLA_CHASE_FOREIGN, MLA_SENT, SENT",
        "SLA_CHASE_FOREIGN_AGAIN, EXTRADITION_SENT, SENT",
        "SLA_STATUS_PUSH, MLA_RECEIVED, UNDER_REVIEW"
    })
    void aDeadlineThatAsksForALetterNamesItsDraft(String rule, Procedure procedure, State state) {
        var row = deadline(BOOK.deadlineRule(rule).orElseThrow(), procedure, state, true);

        assertThat(settling.item(row).settledBy().operation()).isEqualTo("draftLetter");
    }

    @ParameterizedTest
    @CsvSource({
        "MLA_RECEIVED, ACCEPT",
        "EXTRADITION_RECEIVED, CERTIFY",
        "PROVISIONAL_ARREST_RECEIVED, ISSUE_WARRANT",
        "TRANSFER_OF_PROCEEDINGS_RECEIVED, AGREE_TO_TRANSFER",
        "TRANSFER_OF_SENTENCED_PERSON_RECEIVED, AGREE_TO_TRANSFER"
    })
    void completenessIsDecidedByAStepOfTheProcedure(Procedure procedure, Step step) {
        var row = row(WorkKind.SERVICE_LEVEL, procedure, State.UNDER_REVIEW, "COMPLETENESS");

        assertThat(settling.item(row).settledBy().step()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRADITION_SENT, SENT, openSideProcess",
        "EXTRADITION_SENT, DRAFT, request",
        "MLA_SENT, DRAFT_SHARED, request",
        "PROVISIONAL_ARREST_SENT, ARRESTED, request",
        "MLA_RECEIVED, UNDER_REVIEW, request"
    })
    void theOtherStateIsAskedOnlyIfItHasTheRequest(Procedure procedure, State state, String operation) {
        var item = settling.item(row(WorkKind.SILENT, procedure, state, null));

        assertThat(item.settledBy().operation()).isEqualTo(operation);
        assertThat(item.todo().startsWith("Ask the other State")).isEqualTo(operation.equals("openSideProcess"));
    }

    @Test
    void aQuestionForTheStatusIsNotAskedTwice() {
        var asked = new Asked(UUID.randomUUID(), Procedure.MLA_SENT, State.SENT, Set.of(SideProcessKind.STATUS_QUERY));

        assertThat(settling.item(row(WorkKind.SILENT, asked, null)).settledBy().operation())
                .isEqualTo("request");
    }

    @Test
    void aDecisionIsSentBackOnlyWhereAStepDoesSo() {
        for (var key : WorkStates.toDecide()) {
            for (var procedure : Procedure.values()) {
                procedure.states().stream()
                        .filter(state -> key.equals(procedure.direction() + "/" + procedure.kind() + "/" + state))
                        .forEach(state -> assertThat(settling.item(row(WorkKind.TO_DECIDE, procedure, state, null))
                                        .todo()
                                        .contains("or send it back"))
                                .as(key)
                                .isEqualTo(state != State.DRAFT));
            }
        }
        assertThat(WorkStates.statesToDecide())
                .contains("DRAFT", "REFUSAL_PROPOSED")
                .doesNotContain("COURT_REFUSED");
    }

    @Test
    void theReasonsOfARefusalAreToBeSent() {
        var todo = settling.item(row(WorkKind.RETURNED, Procedure.MLA_RECEIVED, State.REFUSED, null));

        assertThat(todo.todo())
                .isEqualTo("Send the reasons to the requesting State: it is refused and waits since today");
        assertThat(todo.settledBy().step()).isEqualTo(Step.SEND_REASONS);
        assertThat(WorkStates.reasonsOpen())
                .contains("INCOMING/MLA/REFUSED", "INCOMING/MLA/NOT_EXECUTABLE")
                .noneMatch(key -> key.startsWith("OUTGOING"));
    }

    private static Set<Procedure> procedures(DeadlineRule rule) {
        return rule.procedures().isEmpty()
                ? Stream.of(Procedure.values()).collect(Collectors.toSet())
                : rule.procedures();
    }

    private static WorkRow deadline(DeadlineRule rule, Procedure procedure, State state, boolean passed) {
        var kind = rule.effect().concernsRelease() ? WorkKind.LIBERTY : passed ? WorkKind.OVERDUE : WorkKind.DUE;
        return new WorkRow(
                kind,
                new Asked(UUID.randomUUID(), procedure, state, Set.of()),
                UUID.randomUUID(),
                TODAY.plusDays(passed ? -1 : 1),
                null,
                rule.code(),
                rule.title(),
                rule.effect(),
                rule.force(),
                passed,
                TODAY);
    }

    private static WorkRow row(WorkKind kind, Procedure procedure, State state, @Nullable String about) {
        return row(kind, new Asked(UUID.randomUUID(), procedure, state, Set.of()), about);
    }

    private static WorkRow row(WorkKind kind, Asked asked, @Nullable String about) {
        return new WorkRow(kind, asked, UUID.randomUUID(), TODAY, null, about, null, null, null, false, TODAY);
    }
}
