package org.comity.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator reads what is wrong with the settings before the program starts. */
class PreflightTest {

    private static final String LOOPBACK = "COMITY_OUTGOING_LOOPBACK";

    @ParameterizedTest
    @ValueSource(strings = {"true", "yes", "1", "TRUE"})
    void aDeploymentDoesNotCallItsOwnMachine(String value) {
        assertThat(new Preflight(Command.SERVE, settings(Map.of("comity.outgoing.loopback", value))).faults())
                .anyMatch(fault -> fault.startsWith(LOOPBACK));
    }

    @Test
    void withoutThatSettingItIsNoFault() {
        assertThat(new Preflight(Command.SERVE, settings(Map.of())).faults())
                .isNotEmpty()
                .noneMatch(fault -> fault.startsWith(LOOPBACK));
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "the test", 100))
                .build());
    }
}
