package org.comity.publication.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.comity.publication.counting.Contribution;
import org.comity.publication.protection.Contributions.Largest;
import org.junit.jupiter.api.Test;

class RequestContributionsTest {

    private static Contribution of(String partner, long amount) {
        return new Contribution(UUID.randomUUID(), partner, BigDecimal.valueOf(amount));
    }

    private static Largest largest(long first, long second, int contributors) {
        return new Largest(BigDecimal.valueOf(first), BigDecimal.valueOf(second), contributors);
    }

    @Test
    void theSecondLargestContributorComesNearestToTheLargest() {
        assertThat(RequestContributions.nearest(List.of(of("FRA", 900), of("DEU", 90), of("ITA", 10)), 10))
                .isEqualTo(largest(900, 90, 3));
    }

    /** Each of its requests is small; together they are all but one. */
    @Test
    void aPartnerStateKnowsAllItsRequests() {
        assertThat(RequestContributions.nearest(
                        List.of(of("FRA", 50), of("FRA", 50), of("FRA", 50), of("FRA", 50), of("DEU", 40)), 10))
                .isEqualTo(largest(40, 200, 5));
    }

    @Test
    void aSingleContributorIsKnownByTheAmount() {
        assertThat(RequestContributions.nearest(List.of(of("FRA", 50)), 10)).isEqualTo(largest(50, 0, 1));
    }
}
