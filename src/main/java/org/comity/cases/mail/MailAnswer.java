package org.comity.cases.mail;

import org.comity.base.outgoing.OutgoingOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the mail server to a mail.
 *
 * @param status the reply code (RFC 5321); null without an answer
 * @param isForGood true if the server refused the address of the recipient, and will do so again
 */
record MailAnswer(OutgoingOutcome outcome, @Nullable Integer status, boolean isForGood) {

    static MailAnswer of(OutgoingOutcome outcome, @Nullable Integer status) {
        return new MailAnswer(outcome, status, false);
    }
}
