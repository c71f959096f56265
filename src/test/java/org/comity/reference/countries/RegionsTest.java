package org.comity.reference.countries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where States and territories lie. */
class RegionsTest {

    private static final Countries COUNTRIES = new Countries();
    private static final Regions REGIONS = new Regions(COUNTRIES);

    @Test
    void everyCodeInUseButAntarcticaLiesInASubregion() {
        assertThat(COUNTRIES.all())
                .filteredOn(Country::isCurrent)
                .filteredOn(country -> REGIONS.subregionOf(country.alpha3()).isEmpty())
                .extracting(Country::alpha3)
                .containsExactly("ATA");
    }

    @ParameterizedTest
    @CsvSource({
        "FRA, 155, 150",
        "GLP, 029, 019",
        "GRL, 021, 019",
        "KEN, 014, 002",
        "AUS, 053, 009",
        "XKX, 039, 150",
        "CSK, 151, 150",
        "YUG, 039, 150",
        "AFI, 014, 002"
    })
    void aPartnerLiesWhereItsLandLies(String code, String subregion, String region) {
        assertThat(REGIONS.subregionOf(code)).map(Region::code).contains(subregion);
        assertThat(REGIONS.regionOf(code)).map(Region::code).contains(region);
    }

    @Test
    void aRetiredCodeWhoseSuccessorsLieApartHasNoPlace() {
        assertThat(REGIONS.regionOf("SUN")).isEmpty();
        assertThat(REGIONS.subregionOf("GEL")).isEmpty();
        assertThat(REGIONS.regionOf("GEL")).map(Region::name).contains("Oceania");
        assertThat(REGIONS.regionOf("QQQ")).isEmpty();
    }
}
