package org.comity.registers.words;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.words.RegisterWords.Group;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;

/** The usual words for directions, kinds and states. */
public final class Vocabulary {

    private static final Map<Direction, List<String>> DIRECTIONS = Map.of(
            Direction.INCOMING, plain("in", "inward", "inbound", "received", "passive", "to us"),
            Direction.OUTGOING, plain("out", "outward", "outbound", "sent", "made", "active", "by us"));

    private static final Map<Kind, List<String>> KINDS = Map.of(
            Kind.MLA,
            plain(
                    "mutual legal assistance",
                    "mutual legal assistance request",
                    "mutual assistance",
                    "mutual assistance in criminal matters",
                    "legal assistance",
                    "MLAR",
                    "MLA request",
                    "MAR",
                    "letter rogatory",
                    "letters rogatory",
                    "letter of request"),
            Kind.EXTRADITION,
            plain("ext", "extradition request", "request for extradition", "extraditions"),
            Kind.PROVISIONAL_ARREST,
            plain(
                    "PA",
                    "arrest",
                    "provisional arrest request",
                    "request for provisional arrest",
                    "PAR",
                    "urgent arrest"),
            Kind.SPONTANEOUS_INFORMATION,
            plain("spontaneous", "spontaneous exchange", "spontaneous transmission", "unsolicited information"),
            Kind.TRANSFER_OF_PROCEEDINGS,
            plain(
                    "transfer of criminal proceedings",
                    "transfer proceedings",
                    "transmission of proceedings",
                    "transfer of prosecution"),
            Kind.TRANSFER_OF_SENTENCED_PERSON,
            plain(
                    "transfer of sentenced persons",
                    "sentenced person",
                    "prisoner transfer",
                    "transfer of prisoner",
                    "transfer of prisoners",
                    "international prisoner transfer"),
            Kind.ENQUIRY,
            plain("inquiry", "query", "question", "preliminary enquiry"),
            Kind.DIRECT_REQUEST,
            plain("direct", "directly notified request", "direct contact", "direct transmission"));

    private static final Set<String> OPEN_ELSEWHERE = RegisterWords.open();
    private static final List<String> JUST_OPEN = plain(
            "open",
            "pending",
            "ongoing",
            "on going",
            "continuing",
            "active",
            "current",
            "in progress",
            "under way",
            "outstanding",
            "unresolved");

    private static final Map<String, State> STATES = states();

    private Vocabulary() {}

    /** The meaning of a word. {@code guessed} is true if it differs from the words. */
    public record Meaning<T>(T value, boolean guessed) {}

    public static Optional<Meaning<Direction>> direction(String text) {
        return meaning(text, Direction.values(), DIRECTIONS, Group.DIRECTIONS);
    }

    public static Optional<Meaning<Kind>> kind(String text) {
        return meaning(text, Kind.values(), KINDS, Group.KINDS);
    }

    private static <E extends Enum<E>> Optional<Meaning<E>> meaning(
            String text, E[] values, Map<E, List<String>> synonyms, Group elsewhere) {
        var plain = PlainWords.of(text);
        return Arrays.stream(values)
                .filter(value -> isCalled(value, plain)
                        || synonyms.getOrDefault(value, List.of()).contains(plain)
                        || elsewhere.of(value.name()).contains(plain))
                .map(value -> new Meaning<>(value, !isCalled(value, plain)))
                .findFirst();
    }

    /** True for a word that only means that a request is open. */
    public static boolean isJustOpen(String text) {
        var plain = PlainWords.of(text);
        return JUST_OPEN.contains(plain) || OPEN_ELSEWHERE.contains(plain);
    }

    /** Returns the state of a procedure for a word. */
    public static Optional<Meaning<State>> state(String text, Procedure procedure) {
        var plain = PlainWords.of(text);
        for (var state : procedure.states()) {
            if (isCalled(state, plain) || PlainWords.of(state.title()).equals(plain)) {
                return Optional.of(new Meaning<>(state, false));
            }
        }
        if (isJustOpen(text)) {
            return Optional.of(new Meaning<>(procedure.usualState(), true));
        }
        return Optional.ofNullable(STATES.get(plain))
                .filter(procedure.states()::contains)
                .map(state -> new Meaning<>(state, true));
    }

    /** True if a word is a status of any procedure. */
    public static boolean isKnownStatus(String word) {
        return RowEnding.meantBy(word).isPresent()
                || Arrays.stream(Procedure.values())
                        .anyMatch(procedure -> state(word, procedure).isPresent());
    }

    /** The words for the values of a list, with their meanings, for suggestions. */
    static Map<String, String> words(RegisterColumn field) {
        var words = new LinkedHashMap<String, String>();
        if (field == RegisterColumn.DIRECTION) {
            spell(words, Direction.values(), DIRECTIONS, Group.DIRECTIONS);
        } else if (field == RegisterColumn.KIND) {
            spell(words, Kind.values(), KINDS, Group.KINDS);
        } else if (field == RegisterColumn.DECIDED_BY) {
            words.putAll(DeciderWords.spellings());
        } else if (field == RegisterColumn.STATUS) {
            Arrays.stream(State.values())
                    .filter(state -> state != State.ANNULLED && state != State.JOINED)
                    .forEach(state -> {
                        words.putIfAbsent(PlainWords.of(state.name()), state.name());
                        words.putIfAbsent(PlainWords.of(state.title()), state.name());
                    });
            STATES.forEach((word, state) -> words.putIfAbsent(word, state.name()));
        }
        if (field == RegisterColumn.STATUS || field == RegisterColumn.OUTCOME) {
            Arrays.stream(RowEnding.values())
                    .forEach(ending -> ending.spellings().forEach(word -> words.putIfAbsent(word, ending.name())));
        }
        return words;
    }

    private static <E extends Enum<E>> void spell(
            Map<String, String> words, E[] values, Map<E, List<String>> synonyms, Group elsewhere) {
        for (var value : values) {
            words.putIfAbsent(PlainWords.of(value.name()), value.name());
            synonyms.getOrDefault(value, List.of()).forEach(word -> words.putIfAbsent(word, value.name()));
            elsewhere.of(value.name()).forEach(word -> words.putIfAbsent(word, value.name()));
        }
    }

    public static String kinds() {
        return Arrays.stream(Kind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** The open states of a procedure, for the detail of a fault. */
    public static String openStates(Procedure procedure) {
        return procedure.states().stream()
                .filter(state -> !state.standing().isOver())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean isCalled(Enum<?> value, String plain) {
        return PlainWords.of(value.name()).equals(plain);
    }

    private static List<String> plain(String... words) {
        return Arrays.stream(words).map(PlainWords::of).toList();
    }

    private static Map<String, State> states() {
        var states = new LinkedHashMap<String, State>();
        words(states, State.UNDER_REVIEW, "being reviewed", "in review", "under consideration", "being considered");
        words(states, State.REGISTERED, "new", "received", "registered");
        words(states, State.SENT_FOR_EXECUTION, "sent to executing authority", "with executing authority");
        words(states, State.IN_EXECUTION, "being executed", "executing", "under execution");
        words(states, State.SENT, "made", "submitted", "transmitted");
        words(states, State.IN_EXECUTION_ABROAD, "being executed abroad", "in execution abroad");
        words(states, State.BEFORE_COURT, "before our courts", "judicial phase", "extradition hearing");
        words(states, State.BEFORE_MINISTER, "with the minister", "before minister", "executive phase");
        words(states, State.ARRESTED, "arrested", "provisionally arrested", "in custody");
        words(states, State.BEFORE_COURT_ABROAD, "before court", "before the court", "in court", "court proceedings");
        words(states, State.GRANTED, "extradition granted", "granted not surrendered", "awaiting surrender");
        words(states, State.DRAFT, "drafting", "being drafted", "in preparation");
        Group.STATES
                .codes()
                .forEach(code -> Group.STATES.of(code).forEach(word -> states.putIfAbsent(word, State.valueOf(code))));
        return Map.copyOf(states);
    }

    private static void words(Map<String, State> states, State state, String... words) {
        plain(words).forEach(word -> states.put(word, state));
    }
}
