package org.comity.dev.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of the demonstration office, as files that an import reads. */
public final class DemoRegister {

    private final List<DemoCase> cases;

    private DemoRegister(List<DemoCase> cases) {
        this.cases = cases;
    }

    /** The register as it is on a day, which is the last one of every life. */
    public static DemoRegister on(LocalDate today) {
        return new DemoRegister(new DemoCases(today).all());
    }

    /** All requests. */
    public List<DemoCase> cases() {
        return cases;
    }

    /** The requests that have a side process. */
    public List<DemoCase> withSideProcesses() {
        return cases.stream().filter(one -> one.side().isPresent()).toList();
    }

    /** The register with all moves. */
    public String csv() {
        return csv(cases, one -> one.movesUntil(LocalDate.MAX));
    }

    /** An earlier state of the register: each request with a side process, on the day on which that opened. */
    public String csvBeforeSideProcesses() {
        return csv(
                withSideProcesses(),
                one -> one.movesUntil(one.side().orElseThrow().openedOn()));
    }

    private static String csv(List<DemoCase> cases, Function<DemoCase, String> moves) {
        var heading = Arrays.stream(DemoColumn.values()).map(DemoColumn::heading);
        var rows = cases.stream().map(one -> Arrays.stream(DemoColumn.values())
                .map(column -> switch (column) {
                    case REFERENCE -> one.reference();
                    case MOVES -> moves.apply(one);
                    default -> one.cells().getOrDefault(column.heading(), "");
                }));
        return Stream.concat(Stream.of(heading), rows)
                .map(cells -> cells.collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The mapping of its columns, which is JSON. */
    public static String mapping() {
        try (var stream = Objects.requireNonNull(DemoRegister.class.getResourceAsStream("/demo/register.json"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The details of each request that a register has no column for, by its reference. */
    public Map<String, Map<String, Object>> details() {
        return cases.stream()
                .filter(one -> !one.details().isEmpty())
                .collect(Collectors.toMap(DemoCase::reference, DemoCase::details));
    }
}
