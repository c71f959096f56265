package org.comity.base.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningActsTest {

    private static final List<String> A = List.of("A");
    private static final List<String> B = List.of("B");
    private static final List<String> C = List.of("C");

    private final RunningActs running = new RunningActs();

    @Test
    void oneAuthorityHasTwoPlacesAndAllTogetherFour() {
        assertThat(running.begin(A)).isTrue();
        assertThat(running.begin(A)).isTrue();
        assertThat(running.begin(A)).isFalse();
        assertThat(running.begin(B)).isTrue();
        assertThat(running.begin(C)).isTrue();
        assertThat(running.begin(List.of("D"))).isFalse();
    }

    @Test
    void anEndMakesRoomAgain() {
        running.begin(A);
        running.begin(A);

        running.end(A);

        assertThat(running.begin(A)).isTrue();
    }

    @Test
    void whoBelongsToSeveralCountsForEach() {
        running.begin(List.of("A", "B"));
        running.begin(A);

        assertThat(running.begin(List.of("A", "B"))).isFalse();
        assertThat(running.begin(B)).isTrue();
    }
}
