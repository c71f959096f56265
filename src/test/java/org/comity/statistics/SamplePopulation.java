package org.comity.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.statistics.SampleHistories.Sample;

/** Requests that wander through a procedure by chance, the same at every run. */
final class SamplePopulation {

    private static final List<String> PARTNERS = List.of("FRA", "CAN", "KEN", "GLP", "SUN", "AUS");
    private static final List<String> ARTICLES = List.of("15", "16", "17", "23");
    private static final List<String> GROUNDS = List.of(
            "{}",
            "{\"grounds\":[{\"code\":\"RF_SECURITY\",\"principal\":true}]}",
            "{\"grounds\":[{\"code\":\"RF_SECURITY\"},{\"code\":\"RF_DUAL_CRIM\",\"principal\":true}]}",
            "{\"grounds\":[{\"code\":\"RF_NOT_RECORDED\",\"principal\":true}]}");

    private final SampleHistories histories;
    private final Procedure procedure;
    private final Random chance;

    SamplePopulation(SampleHistories histories, Procedure procedure, long seed) {
        this.histories = histories;
        this.procedure = procedure;
        this.chance = new Random(seed);
    }

    /** Adds so many requests that began between 2011 and 2015. */
    void add(int number) {
        histories.together(() -> IntStream.range(0, number).forEach(i -> one()));
    }

    private void one() {
        var request = histories.request(procedure.direction(), procedure.kind(), one(PARTNERS));
        for (var ord = 0; ord < chance.nextInt(3); ord++) {
            request.forOffence(ord, one(ARTICLES), null);
        }
        var day = LocalDate.of(2011, 1, 1).plusDays(chance.nextInt(5 * 365));
        var began = day;
        var move = procedure.entry();
        take(request, move, day);
        for (var steps = chance.nextInt(14); steps > 0; steps--) {
            var open = procedure.movesFrom(move.to());
            if (open.isEmpty()) {
                break;
            }
            move = one(open);
            day = day.plusDays(chance.nextInt(120));
            take(request, move, day);
        }
        beside(request, began, day);
    }

    private void take(Sample request, Move move, LocalDate day) {
        var result = move.result() == null ? null : move.result().name();
        if (move.to() == State.REFUSED && result != null) {
            var told = chance.nextInt(4) == 0 ? null : one(List.copyOf(move.deciders()));
            request.refused(
                    chance.nextInt(4) == 0 ? Step.IMPORT : move.step(),
                    day.toString(),
                    told == null ? null : told.name(),
                    one(GROUNDS));
        } else {
            request.took(chance.nextInt(5) == 0 ? Step.IMPORT : move.step(), move.to(), day.toString(), result);
        }
    }

    private void beside(Sample request, LocalDate began, LocalDate day) {
        for (var kind : List.of(SideProcessKind.CONSULTATION, SideProcessKind.POSTPONEMENT, SideProcessKind.APPEAL)) {
            var opened = began.plusDays(chance.nextInt(200));
            if (chance.nextBoolean() && opened.isBefore(day)) {
                request.beside(
                        kind,
                        opened.toString(),
                        opened.plusDays(chance.nextInt(90)).toString());
            }
        }
    }

    private <T> T one(List<T> many) {
        return many.get(chance.nextInt(many.size()));
    }
}
