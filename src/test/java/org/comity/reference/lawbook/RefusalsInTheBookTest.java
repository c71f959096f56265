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
                    .allMatch(code -> BOOK.reason(code).orElseThrow().hasNatureIn(Set.of(set.instrument())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXTRADITION, UNCAC, RF_POLITICAL_OFFENCE, true",
        "EXTRADITION, ECE, RF_POLITICAL_OFFENCE, false",
        "EXTRADITION, UNCAC, RF_FISCAL_OFFENCE, true",
        "EXTRADITION, ECE, RF_FISCAL_OFFENCE, false",
        "EXTRADITION, UNCAC, RF_NATIONALITY, false",
        "MLA, UNCAC, PH_BANK_SECRECY, true",
        "MLA, UNCAC, RF_SOVEREIGNTY, false",
        "MLA, UNCAC, RF_DUAL_CRIM, true",
        "MLA, UNTOC, RF_DUAL_CRIM, false",
        "MLA, UNCAC, RF_MIN_PENALTY, true",
        "MLA, UNCAC, RF_NOT_RECORDED, false",
        "MLA, UNCAC, CL_REFUSED, true"
    })
    void theBookStopsWhatTheLawForbids(Kind kind, String basis, String ground, boolean stopped) {
        var refusal = new ProposedRefusal(
                kind,
                Set.of(basis),
                List.of(new Ground(ground, true, null, null)),
                false,
                false,
                Set.of(),
                BOOK.prohibitionSettings());

        var findings = RefusalCheck.check(refusal, BOOK.prohibitions(), BOOK::reason);

        assertThat(findings.stream().anyMatch(Finding::blocks)).isEqualTo(stopped);
    }

    private static Set<Nature> naturesIn(Set<String> grounds, String instrument) {
        return grounds.stream()
                .flatMap(code -> BOOK.reason(code).orElseThrow().natures().stream())
                .filter(nature -> nature.instrument().equals(instrument))
                .map(NatureInLaw::nature)
                .collect(Collectors.toSet());
    }
}
