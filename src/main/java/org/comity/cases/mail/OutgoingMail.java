package org.comity.cases.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.outgoing.BackOff;
import org.comity.base.outgoing.OutgoingAnswer;
import org.comity.base.outgoing.OutgoingOutcome;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A mail about the reminders of one addressee and day. The database writes it with the reminders. */
@Entity
@DynamicUpdate
@Table(name = "mail")
class OutgoingMail {

    @Id
    private UUID id;

    private String authority;
    private LocalDate day;
    private @Nullable String person;

    @Column(name = "executing_authority")
    private @Nullable String executingAuthority;

    private String address;
    private int soon;
    private int today;
    private int passed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int tries;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable OutgoingOutcome outcome;

    private @Nullable Integer status;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected OutgoingMail() {}

    UUID id() {
        return id;
    }

    String address() {
        return address;
    }

    MailText text(String myDay) {
        return new MailText(day, soon, today, passed, myDay);
    }

    /** True if it is to be sent and no other node sends it. */
    boolean isDue(Instant at) {
        return state == MailState.WAITING && !nextAt.isAfter(at) && !leasedUntil.isAfter(at);
    }

    void isLeased(Instant until) {
        leasedUntil = until;
    }

    /** Notes how a try ended; nothing if another node has settled it meanwhile. */
    void tried(OutgoingAnswer answer, Instant at) {
        if (state != MailState.WAITING) {
            return;
        }
        tries++;
        outcome = answer.outcome();
        status = answer.status();
        leasedUntil = at;
        if (answer.outcome() == OutgoingOutcome.RECEIVED) {
            settles(MailState.SENT, at);
        } else if (isForGood(answer) || !at.isBefore(createdAt.plus(BackOff.GIVEN_UP_AFTER))) {
            settles(MailState.GIVEN_UP, at);
        } else {
            nextAt = at.plus(BackOff.after(tries));
        }
    }

    private void settles(MailState other, Instant at) {
        state = other;
        settledAt = at;
    }

    /** RFC 5321: an answer from 500 on is permanent, and one from 400 on is not. */
    private static boolean isForGood(OutgoingAnswer answer) {
        return answer.outcome() == OutgoingOutcome.REFUSED && answer.status() != null && answer.status() >= 500;
    }

    MailView view() {
        return new MailView(
                id,
                authority,
                day,
                person,
                executingAuthority,
                address,
                soon,
                today,
                passed,
                state,
                tries,
                outcome,
                status,
                state == MailState.WAITING ? nextAt : null,
                createdAt,
                settledAt);
    }
}
