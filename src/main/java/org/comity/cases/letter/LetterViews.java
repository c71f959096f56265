package org.comity.cases.letter;

import java.time.LocalDate;
import java.util.List;
import org.comity.base.time.Standpoint;
import org.comity.cases.letter.LetterView.LetterClosureView;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Letters and drafts as the API shows them. */
final class LetterViews {

    private LetterViews() {}

    /**
     * Facts about a letter that are not part of it.
     *
     * @param queryEndedOn the day on which the query ended that waits for its reply, if the reply is not recorded
     * @param closureIsOver true if the request went on after the reply
     * @param met the obligations in force that the sending meets
     */
    record Around(Standpoint from, @Nullable LocalDate queryEndedOn, boolean closureIsOver, List<ObligationMet> met) {

        /** The facts of a sending. */
        static Around sending(List<ObligationMet> met) {
            return new Around(Standpoint.NOW, null, false, met);
        }
    }

    /**
     * A letter from a standpoint.
     *
     * @param letter the letter as it was known then; null for a draft
     */
    static LetterView view(CooperationRequest request, LetterDraft draft, @Nullable Letter letter, Around around) {
        return letter == null ? ofDraft(draft) : sent(request, draft, letter, around);
    }

    private static LetterView ofDraft(LetterDraft draft) {
        return new LetterView(
                draft.no(),
                draft.kind(),
                draft.kind().title(),
                draft.state(),
                draft.draftedOn(),
                draft.draftedByName(),
                draft.silentSince(),
                draft.message(),
                draft.replyBy(),
                null,
                null,
                null,
                null,
                null,
                draft.droppedOn(),
                draft.droppedByName(),
                draft.droppedReason(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static LetterView sent(CooperationRequest request, LetterDraft draft, Letter letter, Around around) {
        var from = around.from();
        var repliedOn = letter.endedOn(from);
        return new LetterView(
                letter.no(),
                letter.kind(),
                letter.kind().title(),
                LetterState.SENT,
                draft.draftedOn(),
                draft.draftedByName(),
                draft.silentSince(),
                draft.message(),
                letter.replyBy(),
                letter.day(),
                letter.addedBy(),
                letter.channel(),
                letter.language(),
                letter.reference(),
                null,
                null,
                null,
                letter.reply(from),
                repliedOn == null ? around.queryEndedOn() : repliedOn,
                letter.sideProcess(),
                letter.deadline(),
                closure(request, letter, around),
                around.met().isEmpty() ? null : around.met());
    }

    private static @Nullable LetterClosureView closure(CooperationRequest request, Letter letter, Around around) {
        var reply = letter.reply(around.from());
        return reply == null || !around.from().isNow() || around.closureIsOver()
                ? null
                : LetterClosure.of(request, letter.kind(), reply);
    }
}
