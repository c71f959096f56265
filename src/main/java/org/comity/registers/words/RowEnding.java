package org.comity.registers.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.sheet.text.PlainWords;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;

/** The endings of requests in registers, with their usual words. */
public enum RowEnding {
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
    USED(State.OUTCOME_RECORDED, Result.USED, "made use of", "information used"),
    TAKEN_NOTE_OF(State.OUTCOME_RECORDED, Result.TAKEN_NOTE_OF, "noted", "taken note", "not used"),
    TRANSFERRED(State.TRANSFERRED, Result.TRANSFERRED, "transfer carried out", "proceedings transferred"),
    CONSENT_REFUSED(State.CONSENT_REFUSED, Result.OTHERWISE_FINALISED, "no consent", "consent not given"),
    ANSWERED(State.ANSWERED, Result.ANSWERED, "replied", "reply sent", "answer received"),
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

    RowEnding(State state, Result result, String... words) {
        this.state = state;
        this.result = result;
        this.words = Stream.concat(
                        Arrays.stream(words).map(PlainWords::of), RegisterWords.Group.OUTCOMES.of(name()).stream())
                .toList();
    }

    public Result result() {
        return result;
    }

    /** Returns the state of this ending in a procedure, if the procedure has one. */
    public Optional<State> stateIn(Procedure procedure) {
        if (procedure.states().contains(state)) {
            return Optional.of(state);
        }
        return this == FORWARDED || this == LAPSED
                ? Optional.empty()
                : procedure.moves().stream()
                        .filter(move -> move.result() == result)
                        .map(Move::to)
                        .findFirst();
    }

    public boolean leadsTo(State other) {
        return state == other;
    }

    /** True if the words are its name. */
    public boolean isCalled(String text) {
        return PlainWords.of(name()).equals(PlainWords.of(text));
    }

    public static Optional<RowEnding> meantBy(String text) {
        var plain = PlainWords.of(text);
        return exactly(plain).or(() -> decided(plain).map(Decided::ending));
    }

    /** Returns who decided, if the words say so: such as "refused by minister". */
    public static Optional<Decider> deciderIn(String text) {
        var plain = PlainWords.of(text);
        return exactly(plain).isPresent() ? Optional.empty() : decided(plain).map(Decided::by);
    }

    private record Decided(RowEnding ending, Decider by) {}

    private static Optional<RowEnding> exactly(String plain) {
        return Arrays.stream(values())
                .filter(ending -> PlainWords.of(ending.name()).equals(plain) || ending.words.contains(plain))
                .findFirst();
    }

    /** Looks for the words of an outcome, then those of a body, with a word such as "by" between them. */
    private static Optional<Decided> decided(String plain) {
        for (var ending : values()) {
            for (var start : ending.spellings()) {
                var body = plain.startsWith(start)
                        ? DeciderWords.afterBy(plain.substring(start.length()))
                        : Optional.<Decider>empty();
                if (body.isPresent()) {
                    return body.map(by -> new Decided(ending, by));
                }
            }
        }
        return Optional.empty();
    }

    /** The plain words for it. */
    List<String> spellings() {
        return Stream.concat(Stream.of(PlainWords.of(name())), words.stream()).toList();
    }

    public static Optional<RowEnding> named(String name) {
        return Arrays.stream(values())
                .filter(ending -> ending.name().equals(name))
                .findFirst();
    }

    /** The possible values, for the detail of a fault. */
    public static String names(Procedure procedure) {
        return Arrays.stream(values())
                .filter(ending -> ending.stateIn(procedure).isPresent())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    public static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
