package org.comity.base.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No address that people enter leads into the network of the program. */
class OutgoingAddressesTest {

    private final OutgoingAddresses addresses = new OutgoingAddresses(
            new Limits(false, Set.of("10.1.2.3", "10.1.2.4:8443", "[fd00::7]:9443", "fd00::8", "169.254.169.254")));

    private record Limits(boolean loopback, Set<String> hosts) implements OutgoingSettings {

        @Override
        public Optional<Set<String>> privateHosts() {
            return Optional.of(hosts);
        }

        @Override
        public Duration connecting() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration answering() {
            return Duration.ofSeconds(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, PUBLIC",
        "100.63.255.255, PUBLIC",
        "172.32.0.1, PUBLIC",
        "2606:4700::1111, PUBLIC",
        "10.0.0.1, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "fc00::1, PRIVATE",
        "fd12:3456::1, PRIVATE",
        "127.0.0.1, LOOPBACK",
        "127.1, LOOPBACK",
        "2130706433, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "::ffff:10.0.0.1, PRIVATE",
        "::ffff:169.254.169.254, FORBIDDEN",
        "0.0.0.0, FORBIDDEN",
        "::, FORBIDDEN",
        "::7f00:1, FORBIDDEN",
        "100.64.0.1, FORBIDDEN",
        "169.254.169.254, FORBIDDEN",
        "192.0.0.192, FORBIDDEN",
        "192.0.2.1, FORBIDDEN",
        "198.18.0.1, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "255.255.255.255, FORBIDDEN",
        "fe80::1, FORBIDDEN",
        "fec0::1, FORBIDDEN",
        "ff02::1, FORBIDDEN",
        "fd00:ec2::254, FORBIDDEN",
        "64:ff9b::7f00:1, FORBIDDEN",
        "2002:7f00:1::, FORBIDDEN",
        "2001::1, FORBIDDEN",
        "2001:db8::1, FORBIDDEN"
    })
    void anAddressReachesSoFar(String address, Reach reach) throws UnknownHostException {
        assertThat(Reach.of(InetAddress.getByName(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "https://user@hooks.example.org/",
                "https://hooks.example.org/#part",
                "https:///path",
                "hooks.example.org",
                "https://hooks example.org/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://10.0.0.1/",
                "https://10.1.2.3:9000/",
                "https://10.1.2.4/",
                "https://[fd00::7]/",
                "https://[fd00::8]:9443/",
                "https://169.254.169.254/latest",
                "https://hooks.example.org:0/",
                "https://hooks.example.org:99999/"
            })
    void anAddressIsRefusedByItsText(String address) {
        assertThat(addresses.fault(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/a?b=c",
                "https://8.8.8.8:8443/",
                "https://10.1.2.3/",
                "https://10.1.2.3:443/",
                "https://10.1.2.4:8443/",
                "https://[fd00::7]:9443/",
                "https://[fd00::8]/",
                "HTTPS://Hooks.Example.Org"
            })
    void anAddressMayBeEntered(String address) {
        assertThat(addresses.fault(address)).isEmpty();
    }

    @Test
    void aNameThatLeadsToThisMachineIsNotCalled() {
        assertThatThrownBy(() -> addresses.resolve(URI.create("https://localhost/")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> addresses.resolve(URI.create("https://169.254.169.254/")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutTlsThisMachineAloneIsCalledAndOnlyIfTheSettingAllowsIt() throws UnknownHostException {
        var tests = new OutgoingAddresses(new Limits(true, Set.of()));

        assertThat(tests.resolve(URI.create("http://127.0.0.1:8080/")).isLoopbackAddress())
                .isTrue();
        assertThatThrownBy(() -> tests.resolve(URI.create("http://8.8.8.8/")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
