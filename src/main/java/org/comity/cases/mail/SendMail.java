package org.comity.cases.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.base.time.Now;

/** The steps in the database of sending a mail. No transaction lasts while the mail server is called. */
@ApplicationScoped
class SendMail {

    /** Longer than one call takes; another node goes on when a node is lost. */
    private static final Duration LEASE = Duration.ofMinutes(12);

    private final Mails mails;
    private final Now now;

    SendMail(Mails mails, Now now) {
        this.mails = mails;
        this.now = now;
    }

    /** The mails of all authorities that are to be sent. */
    @Transactional
    List<Mails.Due> due() {
        return mails.due(now.instant());
    }

    /** A mail, which this node has for itself for a while; nothing if another one has it. */
    @Transactional
    Optional<OutgoingMail> take(UUID id) {
        var present = now.instant();
        var found = mails.unlocked(id).filter(mail -> mail.isDue(present));
        found.ifPresent(mail -> mail.isLeased(present.plus(LEASE)));
        return found;
    }

    /** Notes how a try ended. */
    @Transactional
    void note(UUID id, MailAnswer answer) {
        mails.locked(id).ifPresent(mail -> mail.tried(answer, now.instant()));
    }
}
