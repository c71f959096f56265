package org.comity.cases.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.outgoing.BackOff;
import org.comity.base.outgoing.OutgoingOutcome;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A mail about the reminders of one addressee and day. The database writes it with the reminders. */
@Entity
@DynamicUpdate
@Table(name = "mail")
class OutgoingMail {

    private static final Duration AFTER_SILENCE = Duration.ofMinutes(15);

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
        return new MailText(day, soon, today, passed, executingAuthority == null ? myDay : null);
    }

    /** True if it is to be sent and no other node sends it. */
    boolean isDue(Instant at) {
        return state == MailState.WAITING && !nextAt.isAfter(at) && !leasedUntil.isAfter(at);
    }

    void isLeased(Instant until) {
        leasedUntil = until;
    }

    /** Notes how a try ended; nothing if another node has settled it meanwhile. */
    void tried(MailAnswer answer, Instant at) {
        if (state != MailState.WAITING) {
            return;
        }
        tries++;
        outcome = answer.outcome();
        status = answer.status();
        leasedUntil = at;
        if (answer.outcome() == OutgoingOutcome.RECEIVED) {
            settles(MailState.SENT, at);
        } else if (answer.isForGood() || !at.isBefore(createdAt.plus(BackOff.GIVEN_UP_AFTER))) {
            settles(MailState.GIVEN_UP, at);
        } else {
            nextAt = at.plus(wait(answer));
        }
    }

    private void settles(MailState other, Instant at) {
        state = other;
        settledAt = at;
    }

    /** A server that is slow to answer may have taken the mail: it is not sent again soon. */
    private Duration wait(MailAnswer answer) {
        var usual = BackOff.after(tries);
        return answer.outcome() == OutgoingOutcome.NO_ANSWER && usual.compareTo(AFTER_SILENCE) < 0
                ? AFTER_SILENCE
                : usual;
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
