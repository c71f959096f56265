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
    private static final String HOSTS = "COMITY_OUTGOING_PRIVATE_HOSTS";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks:99999999999",
                "hooks:0",
                "hooks:8443x",
                "https://hooks:8443",
                "fd00::8:8443",
                "hooks.justice.example,hooks:65536"
            })
    void anEntryThatWouldBeReadAsAnotherHostIsAFault(String hosts) {
        assertThat(new Preflight(Command.SERVE, settings(Map.of("comity.outgoing.private-hosts", hosts))).faults())
                .anyMatch(fault -> fault.startsWith(HOSTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hooks", "hooks.justice.example:8443, 10.1.2.3", "[fd00::8]", "[fd00::8]:65535,10.1.2.4:1", ""})
    void aHostIsNamedWithAPortOrWithout(String hosts) {
        assertThat(new Preflight(Command.SERVE, settings(Map.of("comity.outgoing.private-hosts", hosts))).faults())
                .noneMatch(fault -> fault.startsWith(HOSTS));
    }

    @Test
    void aPolicyOfDisclosureControlThatDoesNotExistIsAFault() {
        assertThat(new Preflight(Command.SERVE, settings(Map.of("comity.publication.policy", "none"))).faults())
                .contains("COMITY_DISCLOSURE_POLICY: \"none\" is not one of [standard, rounding].");
        assertThat(new Preflight(Command.SERVE, settings(Map.of("comity.publication.policy", "rounding"))).faults())
                .noneMatch(fault -> fault.startsWith("COMITY_DISCLOSURE_POLICY"));
    }

    @Test
    void aPublicAddressMayBeLeftOutAndIsElseOneOfTheWeb() {
        assertThat(new Preflight(Command.SERVE, settings(Map.of())).faults())
                .noneMatch(fault -> fault.startsWith("COMITY_PUBLIC_ADDRESS"));
        assertThat(new Preflight(Command.SERVE, settings(Map.of("comity.public-address", "figures.example"))).faults())
                .anyMatch(fault -> fault.startsWith("COMITY_PUBLIC_ADDRESS"));
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "the test", 100))
                .build());
    }
}
