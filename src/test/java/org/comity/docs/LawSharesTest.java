package org.comity.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of the law book that is verified are rounded to the nearest per cent. */
class LawSharesTest {

    @ParameterizedTest
    @CsvSource({
        "1073, 1535, 70 %",
        "14, 19, 74 %",
        "1, 3, 33 %",
        "0, 52, 0 %",
        "8, 8, 100 %",
        "999, 1000, 99 %",
        "1, 1000, 1 %"
    })
    void aShareIsRoundedToTheNearestPerCent(long part, long whole, String share) {
        assertThat(LawShares.share(part, whole)).isEqualTo(share);
    }
}
