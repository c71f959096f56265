package org.comity.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator reads what is wrong with the settings of anchors before the program starts. */
class PreflightEvidenceTest {

    @TempDir
    Path folder;

    @Test
    void withoutAnchorsNothingIsWrong() {
        assertThat(faults(Command.SERVE, Map.of())).isEmpty();
        assertThat(faults(Command.VERIFY_HISTORY, Map.of())).isEmpty();
    }

    @Test
    void anAnchorNeedsAKeyThatCanBeRead() throws IOException {
        var key = Files.writeString(folder.resolve("key.pem"), "x").toString();
        var anchors = Map.of(
                "comity.evidence.anchor-file",
                folder.resolve("anchors").toString(),
                "comity.evidence.anchor-url",
                "https://anchor.example/comity");

        assertThat(faults(Command.SERVE, anchors))
                .containsExactly("COMITY_SIGNING_KEY: is not set; an anchor takes only what is signed.");
        assertThat(faults(Command.SERVE, with(anchors, "comity.evidence.signing-key", key)))
                .isEmpty();
        assertThat(faults(
                        Command.SERVE,
                        with(
                                anchors,
                                "comity.evidence.signing-key",
                                folder.resolve("none").toString())))
                .singleElement()
                .asString()
                .startsWith("COMITY_SIGNING_KEY: ")
                .endsWith("is not a file that can be read.");
    }

    @Test
    void addressFileAndSecondsHaveTheirForm() throws IOException {
        var key = Files.writeString(folder.resolve("key.pem"), "x").toString();

        assertThat(faults(
                        Command.SERVE,
                        Map.of(
                                "comity.evidence.signing-key",
                                key,
                                "comity.evidence.anchor-file",
                                folder.resolve("no/such/folder").toString(),
                                "comity.evidence.anchor-url",
                                "http://anchor.example",
                                "comity.evidence.anchor-seconds",
                                "0")))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("COMITY_ANCHOR_FILE", "COMITY_ANCHOR_URL", "COMITY_ANCHOR_SECONDS");
    }

    @Test
    void aCopyIsVerifiedWithAKey() throws IOException {
        var copy = Files.writeString(folder.resolve("copy"), "x").toString();

        assertThat(faults(Command.VERIFY_HISTORY, Map.of("comity.evidence.anchor-copy", copy)))
                .containsExactly(
                        "COMITY_ANCHOR_PUBLIC_KEY: must be set if COMITY_ANCHOR_COPY is, and only then; a copy is verified with a key.");
        assertThat(faults(
                        Command.VERIFY_HISTORY,
                        Map.of("comity.evidence.anchor-copy", copy, "comity.evidence.anchor-public-key", copy)))
                .isEmpty();
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static List<String> faults(Command command, Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "the test", 100))
                .build();
        var faults = new ArrayList<String>();
        new PreflightEvidence(command, new Settings(config)).check(faults);
        return faults;
    }
}
