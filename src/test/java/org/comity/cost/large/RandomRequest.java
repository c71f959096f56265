package org.comity.cost.large;

import java.time.LocalDate;
import java.util.Map;
import org.comity.cost.large.RequestFile.Office;
import org.comity.cost.large.RequestFile.Prepared;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Standing;

/** The whole course of one request of a Large office, up to its end or to the last day of the office. */
final class RandomRequest {

    private static final double LATE = 0.03;
    private static final double IN_ERROR = 0.003;
    private static final double REOPENED = 0.025;
    private static final double BESIDE = 0.53;
    private static final int MOST_EVENTS = 120;

    private final RequestFile file;
    private final Chance chance;
    private final RandomSteps steps;
    private final BesideEvents beside;
    private final RandomCorrections corrections;
    private double pace;

    private RandomRequest(RequestFile file) {
        this.file = file;
        this.chance = file.chance;
        this.steps = new RandomSteps(file);
        this.beside = new BesideEvents(file);
        this.corrections = new RandomCorrections(file);
    }

    /**
     * A request that comes on a day.
     *
     * @param extraditions the last extradition of each direction
     */
    static RequestFile of(Office office, Chance chance, Map<Direction, Prepared> extraditions, LocalDate on) {
        var procedure = OfficeShape.PROCEDURES.one(chance);
        var incoming = procedure.direction() == Direction.INCOMING;
        var late = incoming && chance.in(LATE) ? 5 + chance.below(20) : 0;
        var today = on.plusDays(late).isAfter(OfficeShape.LAST) ? on : on.plusDays(late);
        var prepared = procedure.kind() == Kind.PROVISIONAL_ARREST ? extraditions.get(procedure.direction()) : null;
        var file = new RequestFile(office, chance, prepared, today);
        new RandomRequest(file).goesOn(procedure, on);
        return file;
    }

    private void goesOn(Procedure procedure, LocalDate on) {
        pace = pace(procedure);
        steps.register(procedure, on);
        if (chance.in(IN_ERROR)) {
            if (file.passes(chance.below(4))) {
                corrections.annulRegistration();
            }
            return;
        }
        var more = true;
        for (var event = 0; more && event < MOST_EVENTS; event++) {
            more = file.passes(gap()) && happens();
        }
    }

    /** One in seven is slow, and one in twenty-five takes years. */
    private double pace(Procedure procedure) {
        var usual = procedure.direction() == Direction.INCOMING ? 1.0 : 1.4;
        var drawn = chance.share();
        return usual * (drawn < 0.82 ? 1 : drawn < 0.96 ? 4 : 20);
    }

    private int gap() {
        return switch (file.request().state().standing()) {
            case PREPARING -> chance.days(4 * pace, 1);
            case OPEN -> chance.days(8 * pace, 1.1);
            case FINALISED -> chance.days(14, 1);
            case CLOSED -> 60 + chance.days(120, 0.8);
        };
    }

    /** Something happens; false if nothing more will. */
    private boolean happens() {
        var standing = file.request().state().standing();
        if (standing == Standing.CLOSED) {
            return chance.in(REOPENED) && steps.reopen();
        }
        if (standing == Standing.FINALISED) {
            over();
            return true;
        }
        if (chance.in(BESIDE)) {
            beside.happens();
        } else if (!steps.step()) {
            beside.clears();
        }
        amends();
        return true;
    }

    private void over() {
        if (chance.in(0.25)) {
            beside.note();
        } else if (!steps.step()) {
            beside.clears();
        }
    }

    /** What was recorded turns out to be wrong. */
    private void amends() {
        if (chance.in(0.004)) {
            corrections.correct();
        }
        if (chance.in(0.002)) {
            corrections.annul();
        }
        if (chance.in(0.003) && !file.request().state().standing().isOver()) {
            corrections.reclassify();
        }
    }
}
