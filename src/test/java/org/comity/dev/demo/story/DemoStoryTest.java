package org.comity.dev.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.Standing;
import org.junit.jupiter.api.Test;

/** The story of the demonstration office gives a register on every day, the same one each time. */
class DemoStoryTest {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 11, 28),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2030, 12, 31));

    @Test
    void someFourHundredRequestsOfEveryProcedureBeginInEightYears() {
        for (var day : DAYS) {
            var cases = DemoRegister.on(day).cases();

            assertThat(cases).as(day.toString()).hasSizeBetween(350, 470);
            assertThat(cases.stream().map(one -> one.moves().getFirst().on().getYear()))
                    .allMatch(year -> year > day.getYear() - 8 && year <= day.getYear());
            assertThat(cases.stream()
                            .map(one ->
                                    one.cells().get("Direction") + one.cells().get("Kind"))
                            .distinct())
                    .hasSize(Procedure.values().length);
        }
    }

    @Test
    void nothingHappensAfterToday() {
        for (var day : DAYS) {
            assertThat(DemoRegister.on(day).cases()).allSatisfy(one -> {
                assertThat(one.moves()).isSortedAccordingTo((a, b) -> a.on().compareTo(b.on()));
                assertThat(one.moves().getLast().on()).isBeforeOrEqualTo(day);
            });
        }
    }

    @Test
    void theSameDayGivesTheSameRegisterAndEachRequestHasAReferenceOfItsOwn() {
        var day = DAYS.get(1);

        assertThat(DemoRegister.on(day).csv()).isEqualTo(DemoRegister.on(day).csv());
        assertThat(DemoRegister.on(day).cases().stream().map(DemoCase::reference))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLifeThatWentOnForADayIsOtherwiseTheSame() {
        var first = DemoRegister.on(DAYS.get(1)).cases();
        var second = DemoRegister.on(DAYS.get(1).plusDays(1)).cases().stream()
                .collect(Collectors.toMap(DemoCase::reference, one -> one));

        assertThat(first).allSatisfy(one -> {
            var later = Objects.requireNonNull(second.get(one.reference()));
            assertThat(later.moves()).startsWith(one.moves().toArray(DemoMove[]::new));
            assertThat(later.cells()).containsEntry("State", one.cells().get("State"));
        });
    }

    @Test
    void theOpenStockHasAllAgesAndPartnersAreOfManyRegions() {
        var day = DAYS.get(1);
        var cases = DemoRegister.on(day).cases();
        var open = cases.stream()
                .filter(one -> one.moves().getLast().to().standing() == Standing.OPEN)
                .map(one -> one.moves().getFirst().on().getYear())
                .collect(Collectors.groupingBy(year -> year, Collectors.counting()));

        assertThat(open).containsKeys(day.getYear(), day.getYear() - 1, day.getYear() - 2, day.getYear() - 5);
        assertThat(cases.stream()
                        .map(one -> one.cells().get("State"))
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(35);
    }

    @Test
    void sideProcessesAreOfSeveralKindsAndSomeRun() {
        var sides = DemoRegister.on(DAYS.get(1)).withSideProcesses().stream()
                .map(one -> one.side().orElseThrow())
                .toList();

        assertThat(sides.stream().map(DemoSideProcess::kind))
                .contains(
                        SideProcessKind.REQUEST_FOR_INFORMATION,
                        SideProcessKind.POSTPONEMENT,
                        SideProcessKind.CONSULTATION,
                        SideProcessKind.APPEAL);
        assertThat(sides).anyMatch(side -> side.endedOn() == null);
    }
}
