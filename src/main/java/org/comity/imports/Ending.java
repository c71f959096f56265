package org.comity.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.procedure.Result;
import org.comity.rules.procedure.State;

/** How a request of a register can have ended, and the words offices have for it. */
enum Ending {
    SURRENDERED(State.SURRENDERED, Result.SURRENDERED, "person surrendered", "surrender", "extradited"),
    REQUEST_FOLLOWED(
            State.FULL_REQUEST_RECEIVED,
            Result.REQUEST_FOLLOWED,
            "request for extradition received",
            "followed by the request for extradition",
            "full request received"),
    EXECUTED(
            State.RESULTS_TRANSMITTED,
            Result.EXECUTED,
            "fully executed",
            "executed in full",
            "complied with",
            "fulfilled",
            "results transmitted",
            "results sent",
            "assistance provided",
            "evidence provided"),
    PARTLY_EXECUTED(
            State.RESULTS_TRANSMITTED,
            Result.PARTLY_EXECUTED,
            "partially executed",
            "executed in part",
            "executed partly",
            "partly fulfilled",
            "partially fulfilled",
            "partly complied with"),
    REFUSED(State.REFUSED, Result.REFUSED, "refusal", "rejected", "denied", "declined", "not granted"),
    WITHDRAWN(State.WITHDRAWN, Result.WITHDRAWN, "withdrawal", "revoked", "retracted", "cancelled", "canceled"),
    NO_LONGER_REQUIRED(
            State.WITHDRAWN, Result.NO_LONGER_REQUIRED, "no longer needed", "not required", "not needed any more"),
    IMPOSSIBLE(
            State.NOT_EXECUTABLE,
            Result.IMPOSSIBLE,
            "impossible to execute",
            "not executable",
            "could not be executed",
            "unable to execute",
            "not possible"),
    FORWARDED(State.FORWARDED, Result.OTHERWISE_FINALISED, "forwarded elsewhere", "passed on"),
    LAPSED(State.LAPSED, Result.OTHERWISE_FINALISED, "lapse"),
    OTHERWISE_FINALISED(
            State.ENDED_OTHERWISE,
            Result.OTHERWISE_FINALISED,
            "otherwise finalized",
            "finalised otherwise",
            "finalized otherwise",
            "ended otherwise",
            "otherwise ended",
            "otherwise closed",
            "closed otherwise",
            "other",
            "closed",
            "finalised",
            "finalized",
            "discontinued");

    private final State state;
    private final Result result;
    private final List<String> words;

    Ending(State state, Result result, String... words) {
        this.state = state;
        this.result = result;
        this.words = Arrays.stream(words).map(PlainWords::of).toList();
    }

    /** The state a request of a procedure is in then; results are transmitted or received, as the direction is. */
    State state(Procedure procedure) {
        return state == State.RESULTS_TRANSMITTED && procedure.direction() == Direction.OUTGOING
                ? State.RESULTS_RECEIVED
                : state;
    }

    Result result() {
        return result;
    }

    boolean isPossibleIn(Procedure procedure) {
        return procedure.states().contains(state(procedure));
    }

    /** True if the words are its very name. */
    boolean isCalled(String text) {
        return PlainWords.of(name()).equals(PlainWords.of(text));
    }

    static Optional<Ending> meantBy(String text) {
        var plain = PlainWords.of(text);
        return Arrays.stream(values())
                .filter(ending -> ending.isCalled(text) || ending.words.contains(plain))
                .findFirst();
    }

    static Optional<Ending> named(String name) {
        return Arrays.stream(values())
                .filter(ending -> ending.name().equals(name))
                .findFirst();
    }

    /** The possible values, for a fault. */
    static String names(Procedure procedure) {
        return Arrays.stream(values())
                .filter(ending -> ending.isPossibleIn(procedure))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
