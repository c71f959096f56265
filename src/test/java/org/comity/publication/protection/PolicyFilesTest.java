package org.comity.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.junit.jupiter.api.Test;

class PolicyFilesTest {

    @Test
    void thePoliciesOfTheProgramAreValid() {
        assertThat(PolicyFiles.all()).extracting(DisclosurePolicy::name).containsExactly("standard/2", "rounding/2");
        assertThat(PolicyFiles.of("standard").attacker().ownRequests()).isEqualTo(DisclosurePolicy.OwnRequests.ALL);
    }

    /** An edition names the version that it was protected by. What follows from it for the edition does not change any more. */
    @Test
    void everyVersionOfAPolicyStaysAsItWas() {
        assertThat(Stream.of("standard/1", "standard/2", "rounding/1", "rounding/2")
                        .map(PolicyFiles::version)
                        .map(one -> "%s %s %d %s %d"
                                .formatted(
                                        one.name(), one.method(), one.threshold(), one.lossLimit(), one.delayMonths())))
                .containsExactly(
                        "standard/1 SUPPRESSION 5 0.5 12",
                        "standard/2 SUPPRESSION 5 0.5 12",
                        "rounding/1 ROUNDING 5 0.5 12",
                        "rounding/2 ROUNDING 5 0.5 12");
        assertThat(PolicyFiles.version("standard/1").ladder()).hasSize(2);
        assertThat(PolicyFiles.version("standard/2").ladder()).hasSize(4);
        assertThat(PolicyFiles.version("standard/2")).isSameAs(PolicyFiles.of("standard"));
    }

    @Test
    void anUnknownVersionIsNamed() {
        for (var name : List.of("standard/3", "standard", "other/1")) {
            assertThatThrownBy(() -> PolicyFiles.version(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no policy of disclosure control " + name);
        }
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
