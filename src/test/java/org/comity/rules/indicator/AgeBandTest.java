package org.comity.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How old an open request is. */
class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "2014-01-31, 2014-01-31, UNDER_3_MONTHS",
        "2014-01-31, 2014-04-29, UNDER_3_MONTHS",
        "2014-01-31, 2014-04-30, FROM_3_MONTHS",
        "2014-01-31, 2014-07-30, FROM_3_MONTHS",
        "2014-01-31, 2014-07-31, FROM_6_MONTHS",
        "2014-01-31, 2015-01-30, FROM_6_MONTHS",
        "2014-01-31, 2015-01-31, FROM_1_YEAR",
        "2014-01-31, 2016-01-31, FROM_2_YEARS",
        "2012-02-29, 2017-02-27, FROM_2_YEARS",
        "2012-02-29, 2017-02-28, FROM_5_YEARS",
        "1980-01-01, 2017-02-28, FROM_5_YEARS",
        "2014-01-31, 2013-01-31, UNDER_3_MONTHS"
    })
    void aBandBeginsWithAWholeNumberOfMonths(LocalDate since, LocalDate day, AgeBand band) {
        assertThat(AgeBand.of(since, day)).isEqualTo(band);
    }

    @Test
    void theBandsFollowOneAnotherWithoutAGap() {
        var bands = AgeBand.values();
        assertThat(bands[0].months()).isZero();
        for (var i = 1; i < bands.length; i++) {
            assertThat(bands[i - 1].end()).isEqualTo(bands[i].months());
        }
        assertThat(bands[bands.length - 1].end()).isNull();
    }
}
