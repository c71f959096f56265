package org.comity.cases.mail;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Whether mails are sent. */
@ConfigMapping(prefix = "comity.mail")
interface MailSettings {

    /** Off unless a deployment switches it on. */
    boolean enabled();

    /** The sender; a deployment that sends mails names it. */
    Optional<String> from();

    /** The address of the list of work that the mails name; a deployment that sends mails names it. */
    Optional<String> myDay();

    /** The longest silence of the mail server. */
    Duration answering();
}
