package org.comity.reference.countries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.rules.law.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    private static final Countries COUNTRIES = new Countries();

    @Test
    void everyAssignedCodeIsThere() {
        var assigned = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

        assertThat(COUNTRIES.all())
                .filteredOn(country -> country.status() == Country.CountryStatus.STATE
                        || country.status() == Country.CountryStatus.TERRITORY)
                .extracting(Country::alpha3)
                .containsExactlyInAnyOrderElementsOf(assigned);
    }

    @Test
    void whatIsRetiredHasALastDayAndSuccessorsWithCodes() {
        assertThat(COUNTRIES.all())
                .filteredOn(country -> !country.isCurrent())
                .hasSizeGreaterThan(15)
                .allSatisfy(country -> {
                    assertThat(country.validity().to()).as(country.alpha3()).isNotNull();
                    assertThat(country.successors()).as(country.alpha3()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "CSK, 1992-12-31, true",
        "CSK, 1993-01-01, false",
        "CZE, 1992-12-31, false",
        "CZE, 1993-01-01, true",
        "ANT, 2010-10-09, true",
        "CUW, 2010-10-09, false",
        "FRA, 1990-01-01, true",
        "XKX, 2010-01-01, true",
        "QQQ, 2010-01-01, false"
    })
    void aCodeIsValidWhileItsStateExisted(String code, LocalDate day, boolean valid) {
        assertThat(COUNTRIES.validOn(code, day)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fra                    | FRA
            FR                     | FRA
            ' France '             | FRA
            Alemania               | DEU
            Côte d’Ivoire          | CIV
            COTE D'IVOIRE          | CIV
            Ivory Coast            | CIV
            the Netherlands        | NLD
            St. Lucia              | LCA
            Trinidad & Tobago      | TTO
            UK                     | GBR
            U.S.A.                 | USA
            Hong Kong              | HKG
            Россия                 | RUS
            Soviet Union           | SUN
            SUN                    | SUN
            AI                     | AIA
            SU                     | SUN
            Kosovo                 | XKX
            Türkiye                | TUR
            Turkey                 | TUR
            """)
    void aNameOrCodeIsFound(String written, String code) {
        assertThat(COUNTRIES.resolve(written)).extracting(Country::alpha3).containsExactly(code);
    }

    @Test
    void everyCountryOfTodayHasItsNamesInTheFile() {
        assertThat(COUNTRIES.all())
                .filteredOn(Country::isCurrent)
                .allSatisfy(country -> assertThat(country.aliases())
                        .as(country.alpha3())
                        .hasSizeGreaterThanOrEqualTo(8)
                        .noneMatch(name -> name.isBlank() || name.equals(country.alpha2())));
        assertThat(COUNTRIES.resolve("Deutschland")).extracting(Country::alpha3).containsExactly("DEU");
        assertThat(COUNTRIES.resolve("中国")).extracting(Country::alpha3).containsExactly("CHN");
        assertThat(COUNTRIES.resolve("مصر")).extracting(Country::alpha3).containsExactly("EGY");
    }

    @ParameterizedTest
    @CsvSource({"Congo, COD, COG", "Korea, KOR, PRK", "CS, CSK, SCG", "East Timor, TLS, TMP"})
    void whatCouldBeTwoIsForAPersonToChoose(String written, String one, String other) {
        assertThat(COUNTRIES.resolve(written)).extracting(Country::alpha3).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @CsvSource({"Atlantis", "''", "'  '", "ZZ", "123"})
    void whatIsNoCountryIsNotGuessed(String written) {
        assertThat(COUNTRIES.resolve(written)).isEmpty();
    }

    @Test
    void aTerritoryIsAPartnerOfItsOwn() {
        assertThat(COUNTRIES.find("BMU").orElseThrow().of()).isEqualTo("GBR");
        assertThat(COUNTRIES.find("BMU").orElseThrow().status()).isEqualTo(Country.CountryStatus.TERRITORY);
    }

    @Test
    void aCodeTwiceAndAnUnknownSuccessorAreFaults() {
        var one = new Country(
                "XXA", "XA", "One", Country.CountryStatus.STATE, null, List.of(), Validity.ALWAYS, List.of());
        var lost = new Country(
                "XXB", "XB", "Lost", Country.CountryStatus.RETIRED, null, List.of("XXC"), Validity.ALWAYS, List.of());

        assertThatIllegalStateException().isThrownBy(() -> new Countries(List.of(one, one)));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Countries(List.of(lost)))
                .withMessageContaining("XXC");
    }
}
