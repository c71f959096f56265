package org.comity.cases.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterLanguage;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.request.content.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the other State, to be drafted.
 *
 * @param kind purpose of the letter: a chaser for an outgoing request, a status note or the question whether the assistance is still
 *     needed for an incoming one
 * @param message words of the office at the end of the letter, in the language of the letter
 * @param replyBy legal day, in the zone of the authority, by which the letter asks for a reply; by the service level of the office
 *     unless given, and never for a status note
 */
@Schema(description = "A letter to the other State, to be drafted")
record NewLetter(
        @NotNull LetterKind kind,
        @Size(max = 4000) @Nullable String message,
        @Nullable LocalDate replyBy) {

    /**
     * The sending of a letter, which a person has done.
     *
     * @param channel way in which it was sent
     * @param sentOn legal day of the sending, in the zone of the authority; today unless given
     * @param language language of the text that was sent
     * @param text text that was sent; without it the text is composed from the values of the request at the recording
     * @param replyBy legal day, in the zone of the authority, by which it asks for a reply; that of the draft unless given
     * @param message words of the office at the end of the letter; those of the draft unless given
     * @param reference own reference of the letter, such as that of a note verbale
     */
    @Schema(description = "The sending of a letter, which a person has done")
    record NewLetterSending(
            @NotNull Channel channel,
            @Nullable LocalDate sentOn,
            @NotNull LetterLanguage language,
            @Size(min = 1, max = 20_000) @Nullable String text,
            @Nullable LocalDate replyBy,
            @Size(max = 4000) @Nullable String message,
            @Size(max = 120) @Nullable String reference) {}

    /**
     * The end of a draft that is not sent.
     *
     * @param reason why the letter is not sent
     */
    @Schema(description = "The end of a draft that is not sent")
    record NewLetterDropping(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * The reply to a letter.
     *
     * @param reply content of the reply as a code, or that none came by the day that the letter names
     * @param repliedOn legal day on which the reply came, in the zone of the authority; today unless given
     * @param remark the reply in words, for the history
     */
    @Schema(description = "The reply to a letter")
    record NewLetterReply(
            @NotNull LetterReply reply,
            @Nullable LocalDate repliedOn,
            @Size(max = 4000) @Nullable String remark) {}
}
