package org.comity.cases.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.outgoing.OutgoingOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail about the reminders of one addressee and day.
 *
 * @param id identifier of the mail, which its Message-ID contains
 * @param day legal day of the reminders, in the zone of the authority
 * @param person code of the person; absent for an executing authority
 * @param executingAuthority code of the executing authority; absent for a person
 * @param address address that it is sent to
 * @param soon number of deadlines that end soon
 * @param today number of deadlines that end on the day
 * @param passed number of deadlines that have passed
 * @param state how far it has come
 * @param attempts number of tries to send it
 * @param outcome how the last try ended; absent before the first one
 * @param status reply code of the mail server (RFC 5321) to the last try; absent without an answer
 * @param nextAttemptAt instant from which it is tried again; absent if it is settled
 * @param createdAt instant at which it was written
 * @param settledAt instant at which it was sent or given up; absent while it waits
 */
@Schema(name = "Mail", description = "A mail about the reminders of one addressee and day")
record MailView(
        UUID id,
        String authority,
        LocalDate day,
        @Nullable String person,
        @Nullable String executingAuthority,
        String address,
        int soon,
        int today,
        int passed,
        MailState state,
        int attempts,
        @Nullable OutgoingOutcome outcome,
        @Nullable Integer status,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant settledAt) {

    /** For the API document: a page of mails. */
    @Schema(name = "MailPage")
    record MailPage(List<MailView> items, @Nullable String next) {}
}
