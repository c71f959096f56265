package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.words.AgencyWords;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.junit.jupiter.api.Test;

class MilestoneRegisterTest {

    private static final Path FOLDER = Path.of("src/test/resources/registers/milestones");

    @Test
    void theRegistersAreAlwaysTheSame() throws IOException {
        same("extradition-outgoing.csv", MilestoneRegisters.outgoingExtradition(300));
        same("mla-incoming.csv", MilestoneRegisters.incomingAssistance(300));
    }

    /** {@code -Dcomity.register.rows=100000} writes a long one into target, to try an installation with. */
    @Test
    void aRegisterMayHaveAnyNumberOfRows() throws IOException {
        int rows = Integer.getInteger("comity.register.rows", 1000);
        var file = Path.of("target", "register-" + rows + ".csv");

        Files.writeString(file, MilestoneRegisters.outgoingExtradition(rows));

        assertThat(Files.readAllLines(file))
                .hasSize(rows + 1)
                .startsWith(MilestoneRegisters.outgoingExtradition(5).split("\n"));
    }

    private static void same(String file, String made) throws IOException {
        if (Boolean.getBoolean("comity.docs.write")) {
            Files.writeString(FOLDER.resolve(file), made);
        }
        assertThat(Files.readString(FOLDER.resolve(file))).isEqualTo(made);
    }

    @Test
    void everyDayOfAMilestoneBecomesAStepOnItsDay() throws IOException {
        for (var name : List.of("extradition-outgoing", "mla-incoming")) {
            var register = read(name);
            assertThat(register.findings().faults()).isEmpty();
            assertThat(register.rows()).hasSize(300);

            var steps = new TreeMap<String, Integer>();
            register.rows()
                    .forEach(row -> row.course().passed().stream()
                            .filter(passed -> passed.step() != Step.IMPORT)
                            .forEach(passed -> steps.merge(passed.step() + " " + passed.on(), 1, Integer::sum)));
            assertThat(steps).as(name).isEqualTo(countedByHand(name)).hasSizeGreaterThan(500);
        }
    }

    /** The cells of each column under its step, without anything of what reads registers. */
    private static Map<String, Integer> countedByHand(String name) throws IOException {
        var milestones = new ObjectMapper()
                .readTree(FOLDER.resolve(name + ".json").toFile())
                .path("milestones");
        var lines = Files.readAllLines(FOLDER.resolve(name + ".csv"));
        var headings = lines.getFirst().split(",", -1);
        var counted = new TreeMap<String, Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                var step = milestones.path(headings[i]).path("step").asText();
                if (!step.isEmpty() && !cells[i].isEmpty()) {
                    counted.merge(step + " " + cells[i], 1, Integer::sum);
                }
            }
        }
        return counted;
    }

    @Test
    void whatLiesBetweenIsAGapThatSaysSo() throws IOException {
        var gaps = read("extradition-outgoing").rows().stream()
                .flatMap(row -> row.course().passed().stream())
                .filter(passed -> passed.step() == Step.IMPORT)
                .toList();

        assertThat(gaps).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.to()).isEqualTo(State.GRANTED);
            assertThat(gap.notRecorded()).containsExactly(Step.RECORD_GRANT);
            assertThat(gap.result()).isNull();
        });
        assertThat(read("extradition-outgoing").guessCodes()).contains("STEPS_NOT_RECORDED");
    }

    private static ReadSample read(String name) throws IOException {
        var mapping = new ObjectMapper()
                .findAndRegisterModules()
                .readValue(FOLDER.resolve(name + ".json").toFile(), Mapping.class);
        return ReadSample.of(
                Files.readAllBytes(FOLDER.resolve(name + ".csv")),
                mapping,
                new ReadingContext(
                        new EveryCode(),
                        AgencyWords.NONE,
                        new Dictionary(Map.of()),
                        "AUS",
                        LocalDate.of(2026, 11, 22),
                        SampleRegister.ZONE));
    }
}
