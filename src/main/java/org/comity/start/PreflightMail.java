package org.comity.start;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.base.outgoing.MailAddress;

/** Checks the settings of mails about reminders. */
final class PreflightMail {

    private static final int LAST_PORT = 65_535;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final Settings settings;

    PreflightMail(Settings settings) {
        this.settings = settings;
    }

    void check(List<String> faults) {
        var enabled = value(Setting.COMITY_MAIL);
        if (enabled.filter(Set.of("true", "false")::contains).isEmpty() && enabled.isPresent()) {
            faults.add(Setting.COMITY_MAIL.fault("\"" + enabled.get() + "\" is neither true nor false."));
        }
        if (!enabled.equals(Optional.of("true"))) {
            return;
        }
        if (value(Setting.COMITY_MAIL_FROM)
                .filter(text -> text.matches(MailAddress.FORM))
                .isEmpty()) {
            faults.add(Setting.COMITY_MAIL_FROM.fault("is not an address such as reminders@justice.example."));
        }
        if (value(Setting.COMITY_MAIL_MY_DAY).filter(Preflight::isWebAddress).isEmpty()) {
            faults.add(Setting.COMITY_MAIL_MY_DAY.fault("is not an https address, or http on this machine."));
        }
        checkServer(faults);
    }

    private void checkServer(List<String> faults) {
        if (value(Setting.COMITY_MAIL_PORT)
                .filter(text -> !Preflight.isBetween(1, LAST_PORT, text))
                .isPresent()) {
            faults.add(Setting.COMITY_MAIL_PORT.fault("is not a port between 1 and 65535."));
        }
        if (value(Setting.COMITY_MAIL_START_TLS)
                .filter(text -> !Set.of("REQUIRED", "OPTIONAL", "DISABLED").contains(text))
                .isPresent()) {
            faults.add(Setting.COMITY_MAIL_START_TLS.fault("is none of REQUIRED, OPTIONAL and DISABLED."));
        }
        if (value(Setting.COMITY_MAIL_USER).isPresent()
                != value(Setting.COMITY_MAIL_PASSWORD).isPresent()) {
            faults.add(Setting.COMITY_MAIL_PASSWORD.fault("must be set if COMITY_MAIL_USER is, and only then."));
        }
        if (value(Setting.COMITY_MAIL_PASSWORD).isPresent()
                && Set.of("OPTIONAL", "DISABLED")
                        .contains(value(Setting.COMITY_MAIL_START_TLS).orElse("REQUIRED"))
                && !THIS_MACHINE.contains(value(Setting.COMITY_MAIL_HOST).orElse("localhost"))) {
            faults.add(
                    Setting.COMITY_MAIL_START_TLS.fault(
                            "must be REQUIRED with a password, which could be read on the way, unless the server is on this machine."));
        }
    }

    /** An empty value is none: the settings of the program have one for what is not set. */
    private Optional<String> value(Setting setting) {
        return settings.value(setting).filter(text -> !text.isBlank());
    }
}
