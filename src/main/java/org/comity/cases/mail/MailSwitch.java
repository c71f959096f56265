package org.comity.cases.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the deployment sends mails; no mail is stored otherwise. */
@ApplicationScoped
public class MailSwitch {

    private final MailSettings settings;

    MailSwitch(MailSettings settings) {
        this.settings = settings;
    }

    /** True if mails are sent. */
    public boolean isOn() {
        return settings.enabled();
    }
}
