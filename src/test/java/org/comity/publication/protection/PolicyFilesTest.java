package org.comity.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.junit.jupiter.api.Test;

class PolicyFilesTest {

    @Test
    void thePoliciesOfTheProgramAreValid() {
        assertThat(PolicyFiles.all()).extracting(DisclosurePolicy::name).containsExactly("standard/2", "rounding/2");
        assertThat(PolicyFiles.of("standard").attacker().ownRequests()).isEqualTo(DisclosurePolicy.OwnRequests.ALL);
    }

    @Test
    void anUnknownKeyIsRefused() throws IOException {
        assertThatThrownBy(() -> PolicyFiles.read(standard() + "\nthreshhold: 3\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshhold");
    }

    @Test
    void aMissingNumberIsRefused() throws IOException {
        assertThatThrownBy(() -> PolicyFiles.read(standard().replace("threshold: 5", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyThatProtectsNothingIsRefused() throws IOException {
        assertThatThrownBy(() -> PolicyFiles.read(standard().replace("threshold: 5", "threshold: 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold from 2");
        assertThatThrownBy(() -> PolicyFiles.read(standard().replace("method: SUPPRESSION", "method: ROUNDING")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("roundingBase");
    }

    @Test
    void aFormOfTheLadderWithoutItsYearsIsRefused() throws IOException {
        assertThatThrownBy(() -> PolicyFiles.read(standard().replace(", years: 3", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("years from 2");
        assertThatThrownBy(() -> PolicyFiles.read(standard().replace("axis: offence, ", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String standard() throws IOException {
        try (var stream =
                PolicyFilesTest.class.getClassLoader().getResourceAsStream("publication/policies/standard.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
