package org.comity.cases.request.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/** The fields that a request of a kind cannot have, since it would then be of another kind. */
final class ContentOfItsKind {

    private static final Set<Channel> BY_WAY_OF_AUTHORITIES = EnumSet.of(Channel.CENTRAL_AUTHORITY, Channel.DIPLOMATIC);

    private ContentOfItsKind() {}

    /** Adds what does not fit the kind. */
    static void check(Kind kind, RequestContent content, List<Fault> faults) {
        switch (kind) {
            case MLA, EXTRADITION, PROVISIONAL_ARREST -> {}
            case SPONTANEOUS_INFORMATION -> {
                withoutMeasures(content, "information that nobody asked for asks for nothing itself", faults);
                if (content.suggestedDeadline() != null) {
                    faults.add(Fault.ofBody(
                            "suggestedDeadline", "not-applicable", "nothing is asked for, so nothing falls due"));
                }
            }
            case TRANSFER_OF_PROCEEDINGS -> withoutMeasures(content, "a transfer has no measures", faults);
            case TRANSFER_OF_SENTENCED_PERSON -> afterSentence(content, faults);
            case ENQUIRY ->
                withoutMeasures(content, "whoever asks for measures makes a request and no enquiry", faults);
            case DIRECT_REQUEST -> {
                if (content.channel() != null && BY_WAY_OF_AUTHORITIES.contains(content.channel())) {
                    faults.add(Fault.ofBody("channel", "contradiction", "a direct request does not go that way"));
                }
            }
        }
    }

    private static void afterSentence(RequestContent content, List<Fault> faults) {
        withoutMeasures(content, "a transfer has no measures", faults);
        contradiction(
                "stage",
                content.stage(),
                EnumSet.of(ProceedingStage.ENFORCEMENT, ProceedingStage.NOT_RECORDED),
                faults);
        contradiction(
                "purpose",
                content.purpose(),
                EnumSet.of(RequestPurpose.ENFORCEMENT_OF_SENTENCE, RequestPurpose.NOT_RECORDED),
                faults);
    }

    private static void withoutMeasures(RequestContent content, String why, List<Fault> faults) {
        if (!content.measures().isEmpty()) {
            faults.add(Fault.ofBody("measures", "not-applicable", why));
        }
    }

    private static <E extends Enum<E>> void contradiction(
            String field, @Nullable E said, Set<E> possible, List<Fault> faults) {
        if (said != null && !possible.contains(said)) {
            faults.add(Fault.ofBody(
                    field, "contradiction", "a person who is sentenced is transferred; can be: " + possible));
        }
    }
}
