package org.comity.registers.reconciliation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each row goes to one request at most, and each request to one row, in any order of the pairs. */
class AssignmentTest {

    private static final int SHUFFLES = 50;

    private static Pair pair(int row, int request, PairReason first, PairReason... others) {
        return new Pair(row, new UUID(0, request), EnumSet.of(first, others));
    }

    private static String shown(List<Pair> pairs) {
        var assigned = Assignment.of(pairs);
        var one = assigned.pairs().values().stream()
                .map(pair -> pair.row() + "=" + pair.request().getLeastSignificantBits())
                .toList();
        var several = assigned.ambiguous().values().stream()
                .flatMap(List::stream)
                .map(pair -> pair.row() + "?" + pair.request().getLeastSignificantBits())
                .toList();
        return one + " " + several;
    }

    @Test
    void aReferenceGoesBeforeANameAndTheOtherRowGetsTheOtherRequest() {
        var pairs = List.of(
                pair(1, 1, PairReason.SAME_NAME, PairReason.SAME_DAY),
                pair(1, 2, PairReason.SAME_NAME),
                pair(2, 1, PairReason.THEIR_REFERENCE));

        assertThat(shown(pairs)).isEqualTo("[1=2, 2=1] []");
    }

    @Test
    void pairsOfOneWeightAreLeftToAPerson() {
        assertThat(shown(List.of(pair(1, 1, PairReason.SAME_NAME), pair(1, 2, PairReason.SAME_NAME))))
                .isEqualTo("[] [1?1, 1?2]");
        assertThat(shown(List.of(pair(1, 1, PairReason.SAME_NAME), pair(2, 1, PairReason.SAME_NAME))))
                .isEqualTo("[] [1?1, 2?1]");
        assertThat(shown(List.of(
                        pair(1, 1, PairReason.SAME_NAME, PairReason.SAME_DAY), pair(1, 2, PairReason.SAME_NAME))))
                .isEqualTo("[1=1] []");
    }

    @Test
    void theOrderOfThePairsChangesNothing() {
        var pairs = new ArrayList<Pair>();
        for (var row = 1; row <= 8; row++) {
            for (var request = 1; request <= 8; request++) {
                var reason = PairReason.values()[(row * request) % PairReason.values().length];
                pairs.add(pair(row, request, reason));
            }
        }
        var first = shown(pairs);
        var random = new Random(7);
        for (var i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(pairs, random);
            assertThat(shown(pairs)).isEqualTo(first);
        }
    }

    @Test
    void anotherReferenceWeighsMoreThanANameAndTheFacts() {
        var contradicted = pair(1, 1, PairReason.SAME_NAME, PairReason.SIMILAR_FACTS, PairReason.OTHER_REFERENCE);

        assertThat(contradicted.strength()).isEqualTo(PairStrength.POSSIBLE);
        assertThat(contradicted.isProposed()).isTrue();
        assertThat(pair(1, 1, PairReason.SIMILAR_FACTS, PairReason.OTHER_REFERENCE)
                        .isProposed())
                .isFalse();
        assertThat(contradicted.weight())
                .isLessThan(pair(1, 2, PairReason.SIMILAR_NAME).weight());
        assertThat(pair(1, 1, PairReason.OUR_REFERENCE).strength()).isEqualTo(PairStrength.CERTAIN);
    }
}
