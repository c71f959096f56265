package org.comity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.start.Command;
import org.comity.start.Setting;
import org.junit.jupiter.api.Test;

/** The page on running and the code name the same settings. */
class SettingsAreDocumentedTest {

    private static final Path PAGE = Path.of("docs/running.md");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Pattern NAME = Pattern.compile("COMITY_[A-Z_]*[A-Z]");
    private static final Pattern ROW =
            Pattern.compile("\\| `(COMITY_\\w+)` \\| ([^|\n]+) \\|([^|\n]*)\\|([^|\n]*)\\|([^|\n]*)\\|");

    @Test
    void thePageDescribesEachSettingOfTheCodeAndNoOther() throws IOException {
        assertThat(rows()).extracting(Row::name).containsExactlyElementsOf(settings());
    }

    @Test
    void thePageTellsWhatIsRequiredAndWhatHoldsOtherwise() throws IOException {
        for (Row row : rows()) {
            Setting setting = Setting.valueOf(row.name());
            assertThat(row.neededBy()).as(row.name()).isEqualTo(commandsThatNeed(setting));
            assertThat(row.preset()).as(row.name()).isEqualTo(setting.preset().orElse(""));
        }
    }

    @Test
    void theApplicationReadsEachSettingOfTheCodeAndNoOther() throws IOException {
        assertThat(namesIn(PROPERTIES)).containsExactlyInAnyOrderElementsOf(settings());
    }

    @Test
    void theApplicationHasTheDefaultsOfTheCode() throws IOException {
        String text = Files.readString(PROPERTIES);
        for (Setting setting : Setting.values()) {
            String expected = "${" + setting
                    + setting.preset().map(preset -> ":" + preset).orElse("") + "}";
            assertThat(text).contains(expected);
        }
    }

    @Test
    void noVariableIsMentionedThatTheCodeDoesNotKnow() throws IOException {
        Set<String> known = new TreeSet<>(settings());
        known.add("COMITY_HOME");
        assertThat(namesIn(PAGE)).isEqualTo(known);
    }

    private static String commandsThatNeed(Setting setting) {
        return Arrays.stream(Command.values())
                .filter(setting::isNeededBy)
                .map(Command::argument)
                .collect(Collectors.joining(", "));
    }

    private static List<String> settings() {
        return Arrays.stream(Setting.values()).map(Setting::name).toList();
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(found -> new Row(
                        found.group(1),
                        found.group(3).replace("`", "").strip(),
                        found.group(4).replace("`", "").strip()))
                .toList();
    }

    private static Set<String> namesIn(Path file) throws IOException {
        Matcher names = NAME.matcher(Files.readString(file));
        return names.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private record Row(String name, String neededBy, String preset) {}
}
