package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.refusal.Finding;
import org.comity.rules.refusal.Ground;
import org.comity.rules.refusal.Nature;
import org.comity.rules.refusal.NatureInLaw;
import org.comity.rules.refusal.ProposedRefusal;
import org.comity.rules.refusal.RefusalCheck;
import org.comity.rules.workflow.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effects of the built-in book on refusals. */
class RefusalsInTheBookTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

    @Test
    void ruleSetsAndNaturesSayTheSame() {
        for (var set : BOOK.lists().ruleSets().all()) {
            assertThat(naturesIn(set.mandatory(), set.instrument())).isSubsetOf(Nature.MANDATORY, Nature.FORBIDDEN);
            assertThat(naturesIn(set.optional(), set.instrument())).isSubsetOf(Nature.OPTIONAL, Nature.FORBIDDEN);
            assertThat(Stream.concat(set.mandatory().stream(), set.optional().stream()))
                    .as(set.code())
                    .allMatch(code -> BOOK.reason(code).orElseThrow().hasNatureIn(withProtocols(set.instrument())));
        }
    }

    /** The set of the European Convention has the grounds of its protocols too. */
    private static Set<String> withProtocols(String instrument) {
        return instrument.equals("ECE") ? Set.of("ECE", "ECE_AP", "ECE_2AP") : Set.of(instrument);
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRADITION, UNCAC, RF_POLITICAL_OFFENCE, true",
        "EXTRADITION, ECE, RF_POLITICAL_OFFENCE, false",
        "EXTRADITION, UNCAC, RF_FISCAL_OFFENCE, true",
        "EXTRADITION, ECE, RF_FISCAL_OFFENCE, false",
        "EXTRADITION, UNCAC, RF_NATIONALITY, false",
        "MLA, UNCAC, PH_BANK_SECRECY, true",
        "MLA, UNCAC, RF_FISCAL_OFFENCE, true",
        "MLA, UNCAC, PH_TERMINOLOGY, true",
        "EXTRADITION, UNCAC, PH_TERMINOLOGY, true",
        "MLA, UNCAC, RF_SOVEREIGNTY, false",
        "MLA, ETS182, RF_LEGAL_PERSON, true",
        "MLA, ETS30, RF_LEGAL_PERSON, false",
        "MLA, ETS173, PH_BANK_SECRECY, true",
        "MLA, ETS99, RF_FISCAL_OFFENCE, true",
        "MLA, UNCAC, RF_DUAL_CRIM, true",
        "MLA, UNTOC, RF_DUAL_CRIM, false",
        "MLA, UNCAC, RF_MIN_PENALTY, true",
        "MLA, UNCAC, RF_NOT_RECORDED, false",
        "MLA, UNCAC, CL_REFUSED, true"
    })
    void theBookStopsWhatTheLawForbids(Kind kind, String basis, String ground, boolean stopped) {
        assertThat(isStopped(kind, Set.of(basis), ground, Set.of())).isEqualTo(stopped);
    }

    @Test
    void aFiscalOffenceUnderTheBudapestConventionAloneNeedsAReasonAndIsNotStopped() {
        var answered = Set.of("PH_FISCAL_SOLE");

        assertThat(isStopped(Kind.MLA, Set.of("BC"), "RF_FISCAL_OFFENCE", Set.of()))
                .isTrue();
        assertThat(isStopped(Kind.MLA, Set.of("BC"), "RF_FISCAL_OFFENCE", answered))
                .isFalse();
        assertThat(isStopped(Kind.MLA, Set.of("BC", "UNCAC"), "RF_FISCAL_OFFENCE", answered))
                .isTrue();
    }

    private static boolean isStopped(Kind kind, Set<String> bases, String ground, Set<String> answered) {
        var refusal = new ProposedRefusal(
                kind,
                bases,
                List.of(new Ground(ground, true, null, null)),
                false,
                false,
                answered,
                BOOK.prohibitionSettings());
        return RefusalCheck.check(refusal, BOOK.prohibitions(), BOOK::reason).stream()
                .anyMatch(Finding::blocks);
    }

    private static Set<Nature> naturesIn(Set<String> grounds, String instrument) {
        return grounds.stream()
                .flatMap(code -> BOOK.reason(code).orElseThrow().natures().stream())
                .filter(nature -> nature.instrument().equals(instrument))
                .map(NatureInLaw::nature)
                .collect(Collectors.toSet());
    }
}
