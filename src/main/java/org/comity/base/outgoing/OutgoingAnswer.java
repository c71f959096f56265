package org.comity.base.outgoing;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an outgoing call. Its body is never read.
 *
 * @param status the HTTP status; null without an answer
 */
public record OutgoingAnswer(
        OutgoingOutcome outcome, @Nullable Integer status) {

    private static final int FIRST_OF_SUCCESS = 200;
    private static final int FIRST_AFTER_SUCCESS = 300;

    static OutgoingAnswer of(int status) {
        var received = status >= FIRST_OF_SUCCESS && status < FIRST_AFTER_SUCCESS;
        return new OutgoingAnswer(received ? OutgoingOutcome.RECEIVED : OutgoingOutcome.REFUSED, status);
    }

    static OutgoingAnswer without(OutgoingOutcome outcome) {
        return new OutgoingAnswer(outcome, null);
    }
}
