package org.comity.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator reads what is wrong with the settings of mails before the program starts. */
class PreflightMailTest {

    @Test
    void withoutMailsNothingIsWrong() {
        assertThat(faults(Map.of())).isEmpty();
        assertThat(faults(Map.of("comity.mail.enabled", "false", "comity.mail.server.port", "x")))
                .isEmpty();
    }

    @Test
    void theSwitchHasTwoValues() {
        assertThat(faults(Map.of("comity.mail.enabled", "yes")))
                .containsExactly("COMITY_MAIL: \"yes\" is neither true nor false.");
    }

    @Test
    void mailsNeedASenderAndAnAddress() {
        assertThat(faults(Map.of("comity.mail.enabled", "true")))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("COMITY_MAIL_FROM", "COMITY_MAIL_MY_DAY");
        assertThat(faults(Map.of(
                        "comity.mail.enabled", "true",
                        "comity.mail.from", "reminders@office.example",
                        "comity.mail.my-day", "https://office.example/my-day")))
                .isEmpty();
    }

    @Test
    void portEncryptionAndLoginHaveTheirForm() {
        assertThat(faults(Map.of(
                        "comity.mail.enabled", "true",
                        "comity.mail.from", "Reminders <reminders@office.example>",
                        "comity.mail.my-day", "http://office.example/my-day",
                        "comity.mail.server.port", "0",
                        "comity.mail.server.start-tls", "SOMETIMES",
                        "comity.mail.server.username", "comity")))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "COMITY_MAIL_FROM",
                        "COMITY_MAIL_MY_DAY",
                        "COMITY_MAIL_PORT",
                        "COMITY_MAIL_START_TLS",
                        "COMITY_MAIL_PASSWORD");
    }

    @Test
    void aPasswordIsSentOverAnEncryptedConnection() {
        var settings = new HashMap<>(Map.of(
                "comity.mail.enabled", "true",
                "comity.mail.from", "reminders@office.example",
                "comity.mail.my-day", "https://office.example/my-day",
                "comity.mail.server.host", "mail.office.example",
                "comity.mail.server.start-tls", "OPTIONAL",
                "comity.mail.server.username", "comity",
                "comity.mail.server.password", "secret"));
        assertThat(faults(settings))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("COMITY_MAIL_START_TLS");
        settings.put("comity.mail.server.host", "localhost");
        assertThat(faults(settings)).isEmpty();
    }

    private static List<String> faults(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "the test", 100))
                .build();
        var faults = new ArrayList<String>();
        new PreflightMail(new Settings(config)).check(faults);
        return faults;
    }
}
