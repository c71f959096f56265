package org.comity.cases.mail;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the mail server of the deployment is, and how it is called. */
@ConfigMapping(prefix = "comity.mail.server")
interface MailHost {

    String host();

    int port();

    /** Whether the connection must be encrypted: REQUIRED, OPTIONAL or DISABLED. */
    String startTls();

    /** The user at the mail server, if it asks for a login. */
    Optional<String> username();

    Optional<String> password();
}
