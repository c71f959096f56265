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
 * @param needs what it needs; {@link Need#DECIDER} and the needs of documents follow from the other values of the row
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
        all.removeAll(DERIVED);
        if (deciders.size() > 1) {
            all.add(Need.DECIDER);
        }
        if (isWithdrawnByTheOtherState(deciders, result)) {
            all.add(Need.STATEMENT);
        } else if (isDecidedByDocument(step, deciders, all, result)) {
            all.add(Need.DOCUMENT);
        }
        if (all.contains(Need.EVERY_MEASURE_HAS_AN_OUTCOME) && !all.contains(Need.EVERY_MEASURE_EXECUTED)) {
            all.add(Need.DOCUMENT_OF_REFUSED_PART);
        }
        needs = Collections.unmodifiableSet(all);
    }

    private static final Set<Need> DERIVED =
            EnumSet.of(Need.DECIDER, Need.STATEMENT, Need.DOCUMENT, Need.DOCUMENT_OF_REFUSED_PART);
    private static final Set<Result> WITHDRAWN = EnumSet.of(Result.WITHDRAWN, Result.NO_LONGER_REQUIRED);
    private static final Set<Result> NOT_DONE = EnumSet.of(Result.REFUSED, Result.IMPOSSIBLE);
    private static final Set<Decider> COURTS_AND_MINISTERS =
            EnumSet.of(Decider.COURT, Decider.FOREIGN_COURT, Decider.MINISTER);

    private static boolean isWithdrawnByTheOtherState(Set<Decider> deciders, @Nullable Result result) {
        return result != null && WITHDRAWN.contains(result) && deciders.contains(Decider.OTHER_STATE);
    }

    /** A court or a minister acts by decisions. The other State also acts in fact: it decides where it refuses or grants. */
    private static boolean isDecidedByDocument(
            Step step, Set<Decider> deciders, Set<Need> needs, @Nullable Result result) {
        boolean refuses = needs.contains(Need.GROUND) || (result != null && NOT_DONE.contains(result));
        return !Collections.disjoint(deciders, COURTS_AND_MINISTERS)
                || (deciders.contains(Decider.OTHER_STATE) && (refuses || step == Step.RECORD_GRANT));
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

    /** The body that usually decides it. */
    public Decider usualDecider() {
        return deciders.iterator().next();
    }

    /** True if the facts meet a need of this row. As long as no body is named, the usual one counts. */
    public boolean isMet(Need need, Facts facts) {
        return need.isMetBy(facts)
                || need == Need.DOCUMENT
                        && facts.given().decidedBy() == null
                        && !usualDecider().decidesByDocument();
    }

    /** The required act in words; of the body that decided it, with the bodies that may have. */
    public String sentence(Need need) {
        return need == Need.DECIDER
                ? need.sentence() + ": " + deciders.stream().map(Enum::name).collect(Collectors.joining(", "))
                : need.sentence();
    }
}
