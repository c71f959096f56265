package org.comity.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of versions and licences refuse what they are there to refuse. */
class ComponentRulesTest {

    private static final MinimumVersions MINIMUMS =
            MinimumVersions.of(List.of("# a comment", "", "io.netty:netty-codec-http  4.1.138.Final  CVE-1 CVE-2"));
    private static final AllowedLicences LICENCES =
            AllowedLicences.of(List.of("# a comment", "MIT", "org.example:spi = Public Domain"));

    @ParameterizedTest
    @ValueSource(strings = {"4.1.137.Final", "4.1.99.Final", "4.1.138.Beta1", "4.1.138.Final-SNAPSHOT", "3.10.6.Final"})
    void anOlderVersionIsAFault(String version) {
        assertThat(MINIMUMS.faults(List.of(netty(version))))
                .containsExactly("io.netty:netty-codec-http " + version + " is older than 4.1.138.Final: CVE-1 CVE-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.1.138.Final", "4.1.139.Final", "4.1.1000.Final", "4.2.0.Final", "5.0.0"})
    void theSameOrANewerVersionIsNone(String version) {
        assertThat(MINIMUMS.faults(List.of(netty(version)))).isEmpty();
    }

    @Test
    void theCommittedListRefusesTheNettyThatLetCallsBeHidden() throws Exception {
        assertThat(MinimumVersions.committed().faults(List.of(netty("4.1.130.Final"))))
                .singleElement()
                .asString()
                .contains("CVE-2026-33870");
    }

    @Test
    void aLineWithoutAnAdvisoryIsNoMinimum() {
        assertThatThrownBy(() -> MinimumVersions.of(List.of("io.netty:netty-codec-http 4.1.138.Final")))
                .hasMessageContaining("advisories are needed");
    }

    @Test
    void aLicenceThatIsNotAllowedIsAFault() {
        assertThat(LICENCES.faults(List.of(licensed("org.example:viral", "AGPL-3.0-only"))))
                .containsExactly("org.example:viral has the licences [AGPL-3.0-only]");
    }

    @Test
    void aComponentWithoutALicenceIsAFault() {
        assertThat(LICENCES.faults(List.of(licensed("org.example:silent")))).hasSize(1);
    }

    @Test
    void oneOfSeveralLicencesIsEnough() {
        assertThat(LICENCES.faults(List.of(licensed("org.example:choice", "GPL-2.0-only", "MIT"))))
                .isEmpty();
    }

    @Test
    void anExceptionHoldsForItsComponentAndItsLicenceAlone() {
        assertThat(LICENCES.faults(List.of(licensed("org.example:spi", "Public Domain"))))
                .isEmpty();
        assertThat(LICENCES.faults(List.of(
                        licensed("org.example:spi", "Proprietary"), licensed("org.example:other", "Public Domain"))))
                .hasSize(2);
    }

    private static Component netty(String version) {
        return new Component("io.netty:netty-codec-http", version, List.of("Apache-2.0"));
    }

    private static Component licensed(String name, String... licences) {
        return new Component(name, "1.0", List.of(licences));
    }
}
