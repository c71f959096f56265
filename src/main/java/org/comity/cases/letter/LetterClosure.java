package org.comity.cases.letter;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cases.letter.LetterView.LetterClosureView;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Names the step by which a request ends after the reply whether the assistance is still needed. A lapse needs a request for information. */
public final class LetterClosure {

    /** The coded reason for the end after the reply that the assistance is not needed, UNCAC article 46(24). */
    private static final String NOT_NEEDED = "CL_NO_LONGER_REQUIRED";

    /** The coded reason for the end without a reply. */
    private static final String NO_REPLY = "CL_LAPSED_NO_REPLY";

    private LetterClosure() {}

    /** The step, with its coded reason; null if the reply calls for none or the procedure has none in the present state. */
    static @Nullable LetterClosureView of(CooperationRequest request, LetterKind kind, LetterReply reply) {
        if (kind != LetterKind.STILL_NEEDED) {
            return null;
        }
        return step(request.procedure(), request.state(), request.running(), reply)
                .map(step ->
                        new LetterClosureView(step, reason(reply), "/api/v1/requests/" + request.id() + "/transitions"))
                .orElse(null);
    }

    /** The step that ends a request in a state, with some running side processes, after the reply; none if the procedure has none. */
    public static Optional<Step> step(
            Procedure procedure, State state, Collection<SideProcessKind> running, LetterReply reply) {
        var steps = switch (reply) {
            case NOT_NEEDED -> Stream.of(Step.RECORD_NO_LONGER_REQUIRED);
            case NO_REPLY -> Stream.of(Step.RECORD_LAPSE, Step.END_OTHERWISE);
            case ANSWERED, STILL_NEEDED -> Stream.<Step>empty();
        };
        return steps.filter(step -> procedure
                        .find(state, step)
                        .filter(move -> !move.needs().contains(Need.UNANSWERED_REQUEST_FOR_INFORMATION)
                                || running.contains(SideProcessKind.REQUEST_FOR_INFORMATION))
                        .isPresent())
                .findFirst();
    }

    /** The coded reason with which a request ends that is not needed any more, or about which no reply came. */
    public static String reason(LetterReply reply) {
        return reply == LetterReply.NOT_NEEDED ? NOT_NEEDED : NO_REPLY;
    }
}
