package org.comity.publication.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.junit.jupiter.api.Test;

/** Partners have French names: those of the locale data of Java, and names of their own where these know none. */
class FrenchNamesOfCountriesTest {

    private static final Countries COUNTRIES = new Countries();

    /** Partners whose name is the same in English, of those that the locale data do not know. */
    private static final Set<String> SAME = Set.of("DHY", "SKM");

    private final FrenchWords french = new FrenchWords(COUNTRIES);

    private static Stream<Country> all() {
        return COUNTRIES.all().stream();
    }

    private String nameOf(Country country) {
        return french.state(country.alpha3(), country.name()).fr();
    }

    private static boolean isOfLocaleData(Country country) {
        return country.isCurrent() && !Set.of("XEW", "XNI", "XSC").contains(country.alpha3());
    }

    @Test
    void aStateOfTodayHasItsNameOfTheLocaleData() {
        assertThat(all().filter(FrenchNamesOfCountriesTest::isOfLocaleData))
                .hasSizeGreaterThan(245)
                .allSatisfy(country -> assertThat(nameOf(country))
                        .isEqualTo(Locale.of("", country.alpha2()).getDisplayCountry(Locale.FRENCH)));
    }

    /** The short code of Sikkim is that of Slovakia today. */
    @Test
    void aStateOfThePastHasNotTheNameOfAnotherState() {
        var names = all().filter(FrenchNamesOfCountriesTest::isOfLocaleData)
                .map(this::nameOf)
                .toList();

        assertThat(all().filter(country -> !isOfLocaleData(country)))
                .hasSizeGreaterThan(20)
                .allSatisfy(country ->
                        assertThat(nameOf(country)).as(country.alpha3()).isNotIn(names))
                .filteredOn(country -> !SAME.contains(country.alpha3()))
                .allSatisfy(country -> assertThat(nameOf(country)).isNotEqualTo(country.name()));
        assertThat(french.state("SKM", "Sikkim").fr()).isEqualTo("Sikkim");
        assertThat(french.state("CSK", "Czechoslovakia").fr()).isEqualTo("Tchécoslovaquie");
    }

    @Test
    void aRegionHasAFrenchName() {
        assertThat(Stream.of("002", "019", "142", "150", "009")
                        .map(code -> french.region(code, code).fr()))
                .containsExactly("Afrique", "Amériques", "Asie", "Europe", "Océanie");
    }
}
