package org.comity.cases.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterLanguage;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.request.content.Channel;
import org.comity.rules.workflow.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the other State about a request, or its draft.
 *
 * @param no number of the letter within the request, from 1; never used again
 * @param kind purpose of the letter
 * @param title purpose in words
 * @param state how far the letter is
 * @param draftedOn legal day of the draft, in the zone of the authority
 * @param draftedBy name of the person who wrote the draft; absent if the program proposed it
 * @param silentSince legal day, in the zone of the authority, since which neither State wrote to the other, where the program proposed
 *     the letter
 * @param message words of the office at the end of the letter, as drafted
 * @param replyBy legal day, in the zone of the authority, by which it asks for a reply
 * @param sentOn legal day of the sending, in the zone of the authority
 * @param entry number of the entry of the history that records the sending, and who sent it
 * @param channel way in which it was sent
 * @param language language in which it was sent
 * @param reference own reference of the letter
 * @param droppedOn legal day, in the zone of the authority, on which the draft was dropped
 * @param droppedBy name of the person who dropped it; absent if its occasion passed
 * @param droppedReason why it was not sent
 * @param reply content of the reply as a code, or that none came
 * @param repliedOn legal day, in the zone of the authority, on which the reply came or the office ceased to wait; of a chaser the end of
 *     its query, if no reply is recorded
 * @param sideProcess identifier of the query that waits for the reply to a chaser
 * @param deadline identifier of the deadline that waits for the reply whether the assistance is still needed
 * @param closure step that ends the request after the reply; absent if the reply calls for none, or if the request went on or is over
 * @param obligationsMet obligations in force of the request, and of requests it is linked with, that the letter meets; only in the answer
 *     to the call that sends it
 */
@Schema(description = "A letter to the other State about a request, or its draft")
record LetterView(
        int no,
        LetterKind kind,
        String title,
        LetterState state,
        LocalDate draftedOn,
        @Nullable String draftedBy,
        @Nullable LocalDate silentSince,
        @Nullable String message,
        @Nullable LocalDate replyBy,
        @Nullable LocalDate sentOn,
        @Nullable Integer entry,
        @Nullable Channel channel,
        @Nullable LetterLanguage language,
        @Nullable String reference,
        @Nullable LocalDate droppedOn,
        @Nullable String droppedBy,
        @Nullable String droppedReason,
        @Nullable LetterReply reply,
        @Nullable LocalDate repliedOn,
        @Nullable UUID sideProcess,
        @Nullable UUID deadline,
        @Nullable LetterClosureView closure,
        @Nullable List<ObligationMet> obligationsMet) {

    /**
     * The step that ends a request after the reply to a letter. A person takes it; a supervisor can reopen the request.
     *
     * @param step step to be taken
     * @param reasonCode code of the list GET /api/v1/law/reasons to be given with it
     * @param href address at which the step is taken, below the API's host
     */
    @Schema(description = "The step that ends a request after the reply to a letter")
    record LetterClosureView(Step step, String reasonCode, String href) {}
}
