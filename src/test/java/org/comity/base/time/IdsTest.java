package org.comity.base.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");

    private final MovableNow now = new MovableNow();
    private final Ids ids = new Ids(now);

    @Test
    void anIdentifierBeginsWithTheInstantOfNow() {
        now.stopsAt(MORNING);

        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MORNING.toEpochMilli());
    }

    @Test
    void withinAMillisecondTheOrderIsThatOfTheCalls() {
        now.stopsAt(MORNING);

        assertThat(Stream.generate(ids::next).limit(100).map(UUID::toString))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderIsThatOfTheStoredInstants() {
        var late = ids.at(MORNING.plusSeconds(1)).toString();
        var early = ids.at(MORNING).toString();

        assertThat(early).isLessThan(late);
    }
}
