package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.comity.registers.words.RowEnding;
import org.junit.jupiter.api.Test;

/** The guide to imports agrees with the program. */
class GuideTest {

    @Test
    void theGuideNamesEveryOutcome() throws IOException {
        var guide = Files.readString(Path.of("docs/imports.md"));

        assertThat(guide)
                .contains(Arrays.stream(RowEnding.values())
                        .map(ending -> "`" + ending + "`")
                        .toList());
    }
}
