package org.comity.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comity.rules.law.TreatyRelation.Force;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatyBondsTest {

    private static final Source SOURCE = new Source("TREATY", null, null);
    private static final Instrument TREATY =
            instrument("TREATY", Instrument.InstrumentForm.MULTILATERAL_TREATY, period("2005-12-14", null));

    /** AAA since 2006; BBB since 2014; CCC from 2006 to 2010 and again since 2020; of DDD nothing is known. */
    private static final TreatyRelations BONDS = new TreatyRelations(List.of(
            party("A", "AAA", period("2006-01-01", null)),
            party("B", "BBB", period("2014-12-12", null)),
            party("C1", "CCC", period("2006-01-01", "2010-12-31")),
            party("C2", "CCC", period("2020-01-01", null))));

    @ParameterizedTest
    @CsvSource({
        "AAA, BBB, 2014-12-11, DOES_NOT_BIND",
        "AAA, BBB, 2014-12-12, BINDS",
        "BBB, AAA, 2014-12-12, BINDS",
        "AAA, CCC, 2010-12-31, BINDS",
        "AAA, CCC, 2011-01-01, DOES_NOT_BIND",
        "AAA, CCC, 2019-12-31, DOES_NOT_BIND",
        "AAA, CCC, 2020-01-01, BINDS",
        "BBB, CCC, 2010-06-01, DOES_NOT_BIND",
        "AAA, DDD, 2015-01-01, NOT_KNOWN",
        "DDD, EEE, 2015-01-01, NOT_KNOWN",
        "BBB, DDD, 2010-01-01, DOES_NOT_BIND",
        "DDD, EEE, 2005-12-13, DOES_NOT_BIND"
    })
    void anInstrumentBindsTwoStatesWhileItIsInForceForBoth(String one, String other, LocalDate day, Force force) {
        assertThat(BONDS.between(one, other, day, TREATY).force()).isEqualTo(force);
    }

    @Test
    void aBondLastsAsLongAsBothAreBound() {
        var bond = BONDS.between("AAA", "CCC", LocalDate.parse("2008-05-05"), TREATY);

        assertThat(bond.validity()).isEqualTo(period("2006-01-01", "2010-12-31"));
        assertThat(bond.verified()).isFalse();
    }

    @Test
    void whatDoesNotBindYetTellsSinceWhenItDoes() {
        var bond = BONDS.between("AAA", "BBB", LocalDate.parse("2014-01-01"), TREATY);

        assertThat(bond.validity()).isEqualTo(Validity.ALWAYS);
        assertThat(bond.notBefore()).isEqualTo(LocalDate.parse("2014-12-12"));
    }

    @Test
    void onlyWhatIsKnownOfOneOfThemIsListedAndWhatBindsComesFirst() {
        var later = instrument("LATER", Instrument.InstrumentForm.MULTILATERAL_TREATY, period("2020-01-01", null));
        var law = instrument("LAW", Instrument.InstrumentForm.DOMESTIC_LAW, Validity.ALWAYS);
        var bonds = new TreatyRelations(List.of(
                party("A", "AAA", period("2006-01-01", null)),
                party("B", "BBB", period("2014-12-12", null)),
                new Participation(
                        "L",
                        "LATER",
                        "AAA",
                        Participation.ParticipationAct.ACCESSION,
                        null,
                        period("2020-01-01", null),
                        false,
                        SOURCE)));

        assertThat(bonds.between("AAA", "BBB", LocalDate.parse("2015-01-01"), List.of(law, later, TREATY)))
                .extracting(bond -> bond.instrument().code() + " " + bond.force())
                .containsExactly("TREATY BINDS", "LATER DOES_NOT_BIND");
        assertThat(bonds.between("DDD", "EEE", LocalDate.parse("2015-01-01"), List.of(law, later, TREATY)))
                .isEmpty();
    }

    @Test
    void anInstrumentWithoutPartiesNeitherBindsNorDoesNotBind() {
        var law = instrument("LAW", Instrument.InstrumentForm.DOMESTIC_LAW, Validity.ALWAYS);

        assertThat(BONDS.between("AAA", "BBB", LocalDate.parse("2015-01-01"), law)
                        .force())
                .isEqualTo(Force.NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2006-01-01, 2010-12-31, 2011-01-01, , false",
        "2006-01-01, 2010-12-31, 2010-12-31, , true",
        ", 2010-12-31, 2011-01-01, , false",
        ", , 2011-01-01, , true",
        "2011-01-01, , , 2010-12-31, false",
        "2006-01-01, , 2011-01-01, 2012-01-01, true"
    })
    void periodsOverlapIfADayLiesInBoth(
            @Nullable String from,
            @Nullable String to,
            @Nullable String otherFrom,
            @Nullable String otherTo,
            boolean both) {
        assertThat(period(from, to).overlaps(period(otherFrom, otherTo))).isEqualTo(both);
        assertThat(period(otherFrom, otherTo).overlaps(period(from, to))).isEqualTo(both);
    }

    private static Instrument instrument(String code, Instrument.InstrumentForm form, Validity validity) {
        return new Instrument(code, code, code, form, null, validity, false, SOURCE);
    }

    private static Participation party(String code, String state, Validity validity) {
        return new Participation(
                code, "TREATY", state, Participation.ParticipationAct.RATIFICATION, null, validity, false, SOURCE);
    }

    private static Validity period(@Nullable String from, @Nullable String to) {
        return new Validity(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
