package org.comity.rules.workflow;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a procedure: a step that leads from one state to another. A row is built with the {@code by…} and {@code
 * needs} methods, each of which answers a changed copy.
 *
 * @param from the state it starts in; null for the first entry of a request
 * @param step what happens
 * @param to the state it leads to
 * @param deciders who may have decided it, the usual one first
 * @param recorders which roles of ours may record it
 * @param needs what it needs; {@link Need#DECIDER} is among them exactly if several bodies may have decided it
 * @param result the result the request has afterwards; null if the move gives none
 */
public record Move(
        @Nullable State from,
        Step step,
        State to,
        Set<Decider> deciders,
        Set<Recorder> recorders,
        Set<Need> needs,
        @Nullable Result result) {

    public Move {
        deciders = Collections.unmodifiableSet(new LinkedHashSet<>(deciders));
        recorders = Set.copyOf(recorders);
        var all = EnumSet.noneOf(Need.class);
        all.addAll(needs);
        all.remove(Need.DECIDER);
        if (deciders.size() > 1) {
            all.add(Need.DECIDER);
        }
        needs = Collections.unmodifiableSet(all);
    }

    public static Move move(@Nullable State from, Step step, State to) {
        return new Move(
                from,
                step,
                to,
                Set.of(Decider.CENTRAL_AUTHORITY),
                Set.of(Recorder.CASEWORKER, Recorder.SUPERVISOR),
                Set.of(),
                null);
    }

    /** The same row between other states. */
    public Move leading(State newFrom, State newTo) {
        return new Move(newFrom, step, newTo, deciders, recorders, needs, result);
    }

    public Move decidedBy(Decider... who) {
        return new Move(from, step, to, new LinkedHashSet<>(Arrays.asList(who)), recorders, needs, result);
    }

    public Move recordedBy(Recorder... who) {
        return new Move(from, step, to, deciders, Set.of(who), needs, result);
    }

    public Move needs(Need... what) {
        return new Move(from, step, to, deciders, recorders, EnumSet.copyOf(Arrays.asList(what)), result);
    }

    public Move gives(Result outcome) {
        return new Move(from, step, to, deciders, recorders, needs, outcome);
    }

    /** The body that decided it, if there can be no other. */
    public Optional<Decider> onlyDecider() {
        return deciders.size() == 1 ? Optional.of(deciders.iterator().next()) : Optional.empty();
    }

    /** The required act in words; of the body that decided it, with the bodies that may have. */
    public String sentence(Need need) {
        return need == Need.DECIDER
                ? need.sentence() + ": " + deciders.stream().map(Enum::name).collect(Collectors.joining(", "))
                : need.sentence();
    }

    /** True if the move ends the substance of a request that was pending. */
    public boolean finalises() {
        return result != null;
    }
}
