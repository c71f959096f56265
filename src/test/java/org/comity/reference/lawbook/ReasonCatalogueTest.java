package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;
import org.junit.jupiter.api.Test;

/** The reasons of the book, compared with the catalogue they were written from. */
class ReasonCatalogueTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

    /** For imported registers that do not say why, and endings of the light procedures; no catalogue of law has them. */
    private static final Set<String> OF_THIS_PROJECT =
            Set.of("RF_NOT_RECORDED", "CL_NOT_RECORDED", "CL_NO_FEEDBACK", "CL_SENTENCE_SERVED");

    /** Added when the book was compared with the texts. */
    private static final Set<String> OF_THE_REVIEW =
            Set.of("RF_CONFISCATION_NOT_PROVIDED", "PH_LEGAL_PERSON", "PH_LEGAL_PERSON_SOLE");

    private static final Map<ReasonKind, Integer> COUNTS = Map.of(
            ReasonKind.PH, 6,
            ReasonKind.RF, 96,
            ReasonKind.NX, 9,
            ReasonKind.PP, 15,
            ReasonKind.PX, 15,
            ReasonKind.RI, 37,
            ReasonKind.DL, 33,
            ReasonKind.LF, 10,
            ReasonKind.CL, 20);

    @Test
    void theBookHasEachCodeOfTheCatalogueOnceAndInItsKind() {
        var catalogue = Fixture.rows("reason-catalogue.csv");

        assertThat(catalogue).hasSize(241).doesNotHaveDuplicates();
        assertThat(ofTheCatalogue().stream()
                        .map(reason -> List.of(reason.code(), reason.kind().name())))
                .containsExactlyInAnyOrderElementsOf(catalogue);
    }

    @Test
    void eachKindHasAsManyCodesAsTheCatalogue() {
        assertThat(COUNTS).containsOnlyKeys(ReasonKind.values());
        assertThat(COUNTS.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(241);
        assertThat(ofTheCatalogue().stream()
                        .collect(Collectors.groupingBy(Reason::kind, Collectors.summingInt(r -> 1))))
                .isEqualTo(COUNTS);
    }

    @Test
    void codesBeyondTheCatalogueAreOursAndSaySo() {
        assertThat(BOOK.reasons())
                .filteredOn(reason -> OF_THIS_PROJECT.contains(reason.code()))
                .hasSize(OF_THIS_PROJECT.size())
                .allMatch(reason -> reason.source().instrument().equals("PROJECT"));
    }

    private static List<Reason> ofTheCatalogue() {
        return BOOK.reasons().stream()
                .filter(reason -> !OF_THIS_PROJECT.contains(reason.code()) && !OF_THE_REVIEW.contains(reason.code()))
                .toList();
    }
}
