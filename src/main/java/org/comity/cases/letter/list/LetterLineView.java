package org.comity.cases.letter.list;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.cases.letter.LetterState;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.request.AccessLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the other State, or its draft, in the list of all requests.
 *
 * @param requestId identifier of the request
 * @param no number of the letter within the request
 * @param level how many people of the office may see the request
 * @param kind purpose of the letter
 * @param title purpose in words
 * @param state how far the letter is
 * @param draftedOn legal day of the draft, in the zone of the authority
 * @param draftedBy name of the person who wrote the draft; absent if the program proposed it
 * @param silentSince legal day, in the zone of the authority, since which neither State wrote to the other, where the program proposed
 *     the letter
 * @param sentOn legal day of the sending, in the zone of the authority
 * @param replyBy legal day, in the zone of the authority, by which the letter asks for a reply
 * @param reply content of the reply as a code, or that none came
 * @param href address of the letter, below the API's host
 */
@Schema(description = "A letter to the other State, or its draft, in the list of all requests")
record LetterLineView(
        UUID requestId,
        String authority,
        String reference,
        String counterpart,
        @Nullable String officer,
        AccessLevel level,
        int no,
        LetterKind kind,
        String title,
        LetterState state,
        LocalDate draftedOn,
        @Nullable String draftedBy,
        @Nullable LocalDate silentSince,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate replyBy,
        @Nullable LetterReply reply,
        String href) {

    /** For the API document: a page of letters. */
    @Schema(name = "LetterListPage")
    record LetterPage(List<LetterLineView> items, @Nullable String next) {}
}
