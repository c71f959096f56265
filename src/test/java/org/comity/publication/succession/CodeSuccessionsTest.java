package org.comity.publication.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.comity.publication.succession.CurrentCodes.Replaced;
import org.comity.publication.table.Language;
import org.comity.publication.table.Words;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Old codes in the terms of an edition, and the file of them. */
class CodeSuccessionsTest {

    private static final String PART_3 = "ISO 3166-3: ";

    private final Countries countries = new Countries();
    private final CodeSuccessions successions = new CodeSuccessions(countries);

    @Test
    void everyRetiredStateIsInTheFile() {
        assertThat(countries.all().stream()
                        .filter(country -> !country.isCurrent())
                        .map(Country::alpha3))
                .containsExactlyInAnyOrderElementsOf(successions.of("partner").stream()
                        .map(CodeSuccession::code)
                        .toList());
    }

    /** The code of four letters ends with the new code of two letters, AA if that stayed the same, HH or XX if there is no single one. */
    @Test
    void successorsAreThoseOfTheInternationalStandard() {
        var formerly = Locale.getISOCountries(IsoCountryCode.PART3);

        assertThat(successions.of("partner"))
                .filteredOn(old -> old.source().startsWith(PART_3))
                .hasSize(20)
                .allSatisfy(old -> {
                    var four = old.source().substring(PART_3.length());
                    var was = four.substring(0, 2);
                    var is = four.substring(2);
                    assertThat(formerly).contains(four);
                    assertThat(was).isEqualTo(find(old.code()).alpha2());
                    // Yugoslavia is followed by Serbia and Montenegro there, whose code ended too.
                    if (List.of("HH", "XX", "CS").contains(is)) {
                        assertThat(old.successor()).isNull();
                        assertThat(old.parts()).hasSizeGreaterThan(1);
                    } else {
                        assertThat(find(String.valueOf(old.successor())).alpha2())
                                .isEqualTo(is.equals("AA") ? was : is);
                    }
                });
    }

    private Country find(String code) {
        return countries.find(code).orElseThrow();
    }

    @Test
    void anOldCodeBecomesTheOneThatTookItsPlace() {
        var codes = new CurrentCodes(successions);

        assertThat(codes.of("partner", "ROM", List.of("ROU", "FRA"))).isEqualTo("ROU");
        assertThat(codes.of("partner", "FRA", List.of("ROU", "FRA"))).isEqualTo("FRA");
        assertThat(codes.of("partner", "XXX", List.of("ROU", "FRA"))).isEqualTo("XXX");
        assertThat(codes.replaced()).extracting(Replaced::category).containsExactly("ROU");
        assertThat(codes.replaced().getFirst().old().note(Language.EN))
                .isEqualTo("The code ROM is an old one. ROU took its place in 2002 (new code of the same State; "
                        + "ISO 3166-1 Newsletter V-3). The figures are those of ROU.");
    }

    @Test
    void aCodeThatAnEditionCountedUnderStays() {
        var codes = new CurrentCodes(successions);

        assertThat(codes.of("partner", "ROM", List.of("ROM", "ROU"))).isEqualTo("ROM");
        assertThat(codes.replaced()).isEmpty();
    }

    @Test
    void aCodeWithoutASingleSuccessorEnds() {
        var codes = new CurrentCodes(successions);
        codes.of("partner", "SCG", List.of("SRB", "MNE"));

        assertThat(codes.ended()).extracting(CodeSuccession::code).containsExactly("SCG");
        assertThat(codes.ended().getFirst().note(Language.FR))
                .contains("n’est plus en usage depuis 2006", "MNE et SRB");
        assertThat(codes.absent()).isEmpty();
    }

    @Test
    void aSuccessorThatAnEditionDoesNotHaveIsNamed() {
        var codes = new CurrentCodes(successions);
        codes.of("partner", "ZAR", List.of("FRA"));

        assertThat(codes.absent()).extracting(CodeSuccession::successor).containsExactly("COD");
    }

    @Test
    void anyListMayHaveOldCodesAndOneMayFollowAnother() {
        var codes = new CurrentCodes(
                new CodeSuccessions(List.of(old("A", "B"), old("B", "C"), old("D", "E"), old("E", null))));

        assertThat(codes.of("table", "A", List.of("C"))).isEqualTo("C");
        assertThat(codes.of("kind", "A", List.of("C"))).isEqualTo("A");
        codes.of("table", "D", List.of("C"));
        assertThat(codes.ended()).extracting(CodeSuccession::code).containsExactly("E");
    }

    @Test
    void aCircleOrARepeatedCodeStopsTheStart() {
        assertThatThrownBy(() -> new CodeSuccessions(List.of(old("A", "B"), old("B", "A"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("follows itself");
        assertThatThrownBy(() -> new CodeSuccessions(List.of(old("A", "B"), old("A", "C"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("twice");
    }

    private static CodeSuccession old(String code, @Nullable String successor) {
        return new CodeSuccession(
                "table", code, successor, List.of(), 2026, new Words("new name", "nouveau nom"), "decision");
    }
}
