package org.comity.cases.letter;

import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cases.letter.LetterView.LetterClosureView;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Names the step by which a request ends after the reply whether the assistance is still needed. */
final class LetterClosure {

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
        return switch (reply) {
            case NOT_NEEDED -> first(request, NOT_NEEDED, Step.RECORD_NO_LONGER_REQUIRED);
            case NO_REPLY -> first(request, NO_REPLY, Step.RECORD_LAPSE, Step.END_OTHERWISE);
            case ANSWERED, STILL_NEEDED -> null;
        };
    }

    private static @Nullable LetterClosureView first(CooperationRequest request, String code, Step... steps) {
        return Stream.of(steps)
                .filter(step -> isOpen(request, step))
                .findFirst()
                .map(step -> new LetterClosureView(step, code, "/api/v1/requests/" + request.id() + "/transitions"))
                .orElse(null);
    }

    /** A lapse needs a request for information that runs unanswered. */
    private static boolean isOpen(CooperationRequest request, Step step) {
        return Optional.of(request.procedure())
                .flatMap(procedure -> procedure.find(request.state(), step))
                .filter(move -> !move.needs().contains(Need.UNANSWERED_REQUEST_FOR_INFORMATION)
                        || request.running().contains(SideProcessKind.REQUEST_FOR_INFORMATION))
                .isPresent();
    }
}
