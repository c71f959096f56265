package org.comity.publication.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static Contribution of(String partner, long amount) {
        return new Contribution(UUID.randomUUID(), partner, BigDecimal.valueOf(amount));
    }

    private static Estimate estimate(long contribution, long known, long total, int contributors) {
        return new Estimate(
                BigDecimal.valueOf(contribution), BigDecimal.valueOf(known), BigDecimal.valueOf(total), contributors);
    }

    @Test
    void theSecondLargestContributorComesNearestToTheLargest() {
        assertThat(Estimate.nearest(List.of(of("FRA", 900), of("DEU", 90), of("ITA", 10)), 10))
                .isEqualTo(estimate(900, 90, 1000, 3));
    }

    /** Each of its requests is small; together they are all but one. */
    @Test
    void aPartnerStateKnowsAllItsRequests() {
        assertThat(Estimate.nearest(
                        List.of(of("FRA", 50), of("FRA", 50), of("FRA", 50), of("FRA", 50), of("DEU", 40)), 10))
                .isEqualTo(estimate(40, 200, 240, 5));
    }

    @Test
    void aSingleContributorIsKnownByTheAmount() {
        assertThat(Estimate.nearest(List.of(of("FRA", 50)), 10)).isEqualTo(estimate(50, 0, 50, 1));
    }

    /** Two assets of one request do not hide one another. */
    @Test
    void theAmountsOfOneContributorAreOneContribution() {
        var one = of("FRA", 60);
        var again = new Contribution(one.contributor(), "FRA", BigDecimal.valueOf(40));

        assertThat(Estimate.nearest(List.of(one, again, of("DEU", 30), of("ITA", 5)), 10))
                .isEqualTo(estimate(100, 30, 135, 3));
    }

    @Test
    void aDecreaseCountsByItsSize() {
        assertThat(Estimate.nearest(List.of(of("FRA", -900), of("DEU", 90), of("ITA", 10)), 10))
                .isEqualTo(estimate(900, 90, 1000, 3));
    }
}
