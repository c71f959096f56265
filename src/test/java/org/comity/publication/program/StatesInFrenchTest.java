package org.comity.publication.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.comity.rules.workflow.State;
import org.junit.jupiter.api.Test;

/** Published tables by state have French words for each state of every procedure. */
class StatesInFrenchTest {

    @Test
    void everyStateHasFrenchWords() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/publication/words.fr.properties"))) {
            words.load(file);
        }

        assertThat(Stream.of(State.values()).map(state -> "state." + state.name()))
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).isNotBlank());
    }
}
