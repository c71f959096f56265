package org.comity.publication.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses of published figures in answers that portals harvest. */
class PublicAddressTest {

    private static final URI REQUEST = URI.create("http://other.example:8080/");

    @Test
    void theSettingDecidesAndNotTheHostThatACallerNames() {
        var address = new PublicAddress(Optional.of("https://figures.example/office/"));

        assertThat(address.begin()).isEqualTo("https://figures.example/office");
        assertThat(address.of("/api/v1/published", REQUEST))
                .isEqualTo(URI.create("https://figures.example/office/api/v1/published"));
    }

    @Test
    void withoutTheSettingAddressesAreThoseOfTheRequest() {
        var address = new PublicAddress(Optional.empty());

        assertThat(address.begin()).isEmpty();
        assertThat(address.of("/api/v1/published", REQUEST))
                .isEqualTo(URI.create("http://other.example:8080/api/v1/published"));
    }
}
