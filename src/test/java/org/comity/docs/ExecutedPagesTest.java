package org.comity.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.comity.sample.Callers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The commands of the tutorial, of the how-to page and of the README run as they are written, and print what is shown. */
@QuarkusTest
class ExecutedPagesTest {

    @BeforeAll
    static void theAuthorityOfTheDevelopmentModeIsSetUp() {
        new Callers("HOME")
                .administrator()
                .put(
                        "/api/v1/authorities/HOME",
                        Map.of("name", "Central Authority", "country", "AUT", "zoneId", "Europe/Vienna"))
                .expecting(200);
        new Callers("HOME").knowExecutingAuthorities();
    }

    @Test
    void thisMachineHasTheProgramsThatThePagesUse() throws IOException, InterruptedException {
        for (var program : new String[] {"curl", "jq", "date", "sha256sum"}) {
            var found = new ProcessBuilder("bash", "-c", "command -v " + program).start();
            assertThat(found.waitFor())
                    .as("%s is missing; the pages of docs and this build use bash, curl, jq and GNU date", program)
                    .isZero();
        }
    }

    @Test
    void theTutorialRunsAsItIsWritten() throws IOException, InterruptedException {
        printsWhatItShows("docs/tutorial.md", 15);
    }

    @Test
    void theTasksOfTheHowToPageRunAsTheyAreWritten() throws IOException, InterruptedException {
        printsWhatItShows("docs/how-to.md", 20);
    }

    @Test
    void theFirstCallsOfTheReadmeRunAsTheyAreWritten() throws IOException, InterruptedException {
        printsWhatItShows("README.md", 1);
    }

    @Test
    void aCommandThatFailsIsNamed() {
        var page = ShellPage.of("```sh\necho one\n```\n\n```sh\necho two; false\necho three\n```\n");

        assertThatThrownBy(() -> page.run("http://localhost"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("echo two; false")
                .hasMessageNotContaining("echo one");
    }

    @Test
    void anOutputThatDiffersIsSeen() throws IOException, InterruptedException {
        var page = ShellPage.of("```sh\necho one\n```\n```text\ntwo\n```\n```sh\necho three\n```\n```text\n…ee\n```\n");

        var blocks = page.run("http://localhost").blocks();

        assertThat(blocks.get(0).printed()).doesNotMatch(blocks.get(0).expected());
        assertThat(blocks.get(1).printed()).matches(blocks.get(1).expected());
    }

    private static void printsWhatItShows(String name, int leastBlocks) throws IOException, InterruptedException {
        var page = ShellPage.of(Files.readString(Path.of(name)));

        var blocks = page.run(ConfigProvider.getConfig().getValue("test.url", String.class))
                .blocks();

        assertThat(blocks)
                .hasSizeGreaterThanOrEqualTo(leastBlocks)
                .anyMatch(block -> !block.shown().isEmpty());
        for (var block : blocks) {
            if (!block.shown().isEmpty()) {
                assertThat(block.printed()).as(block.commands()).matches(block.expected());
            }
        }
    }
}
