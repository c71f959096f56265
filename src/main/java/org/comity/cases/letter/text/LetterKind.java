package org.comity.cases.letter.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.comity.rules.workflow.Direction;

/** The kinds of letters to the other State about a request. */
public enum LetterKind {
    /** The requesting State asks for the state of its request, UNCAC article 46(24). */
    CHASER(
            "Ask the requested State for the state of the request",
            Direction.OUTGOING,
            EnumSet.of(LetterReply.ANSWERED, LetterReply.NO_REPLY)),
    /** The requested State reports the state of the request unasked. */
    STATUS_NOTE(
            "Report the state of its request to the requesting State",
            Direction.INCOMING,
            EnumSet.noneOf(LetterReply.class)),
    /** The requested State asks whether the assistance is still needed, since the requesting State owes it an answer. */
    STILL_NEEDED(
            "Ask the requesting State whether it still needs the assistance",
            Direction.INCOMING,
            EnumSet.of(LetterReply.STILL_NEEDED, LetterReply.NOT_NEEDED, LetterReply.NO_REPLY));

    private final String title;
    private final Direction direction;
    private final Set<LetterReply> replies;

    LetterKind(String title, Direction direction, Set<LetterReply> replies) {
        this.title = title;
        this.direction = direction;
        this.replies = replies;
    }

    /** The purpose of the letter in words. */
    public String title() {
        return title;
    }

    /** The direction of the requests that it can be about. */
    public Direction direction() {
        return direction;
    }

    /** The replies that can be recorded; none if the letter asks for no reply. */
    public Set<LetterReply> replies() {
        return EnumSet.copyOf(replies);
    }

    /** True if the letter asks for a reply by a day. */
    public boolean asksForReply() {
        return !replies.isEmpty();
    }

    /** The name of its template. */
    String template(LetterLanguage language) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.tag() + ".txt";
    }
}
