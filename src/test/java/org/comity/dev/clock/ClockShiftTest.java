package org.comity.dev.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockShiftTest {

    @TempDir
    Path folder;

    @Test
    void theClockIsThatOfTheMachineUntilItIsMoved() {
        assertThat(new ClockShift(folder).ahead()).isZero();
    }

    @Test
    void theClockIsAsFarAheadAfterARestart() {
        var shift = new ClockShift(folder);
        shift.passes(Duration.ofDays(30));
        shift.passes(Duration.ofDays(5));

        assertThat(new ClockShift(folder).ahead()).isEqualTo(Duration.ofDays(35));
    }

    @Test
    void theClockNeverMovesBack() {
        var shift = new ClockShift(folder);

        assertThatThrownBy(() -> shift.passes(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(shift.ahead()).isZero();
    }
}
