package org.comity.rules.asset;

import static org.comity.rules.asset.AssetEventKind.CLAIM_DECIDED;
import static org.comity.rules.asset.AssetEventKind.CONFISCATION;
import static org.comity.rules.asset.AssetEventKind.CONFISCATION_FINAL;
import static org.comity.rules.asset.AssetEventKind.COST;
import static org.comity.rules.asset.AssetEventKind.EXTENSION;
import static org.comity.rules.asset.AssetEventKind.FREEZE;
import static org.comity.rules.asset.AssetEventKind.PARTIAL_RETURN;
import static org.comity.rules.asset.AssetEventKind.RETURN;
import static org.comity.rules.asset.AssetEventKind.SALE;
import static org.comity.rules.asset.AssetEventKind.SHARING;
import static org.comity.rules.asset.AssetEventKind.THIRD_PARTY_CLAIM;
import static org.comity.rules.asset.AssetEventKind.VALUATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which event may follow in which state of an asset, and the state after it. */
public final class AssetLife {

    private static final Set<AssetEventKind> CHANGING_NOTHING =
            EnumSet.of(THIRD_PARTY_CLAIM, CLAIM_DECIDED, VALUATION, COST, SALE);
    private static final Set<AssetState> FREEZE_IN_FORCE =
            EnumSet.of(AssetState.FROZEN, AssetState.LIFT_PROPOSED, AssetState.CONFISCATION_ORDERED);
    private static final Map<AssetState, Map<AssetEventKind, AssetState>> TABLE = table();

    private AssetLife() {}

    private static Map<AssetState, Map<AssetEventKind, AssetState>> table() {
        var table = new EnumMap<AssetState, Map<AssetEventKind, AssetState>>(AssetState.class);
        for (var state : AssetState.values()) {
            table.put(state, new EnumMap<>(moves(state)));
            beside(state).forEach(kind -> table.get(state).put(kind, state));
        }
        return table;
    }

    private static Map<AssetEventKind, AssetState> moves(AssetState state) {
        return switch (state) {
            case TRACED ->
                Map.of(
                        AssetEventKind.NOT_FOUND,
                        AssetState.NOT_FOUND,
                        FREEZE,
                        AssetState.FROZEN,
                        CONFISCATION,
                        AssetState.CONFISCATION_ORDERED);
            case NOT_FOUND, LIFTED, LAPSED ->
                Map.of(FREEZE, AssetState.FROZEN, CONFISCATION, AssetState.CONFISCATION_ORDERED);
            case FROZEN, LIFT_PROPOSED -> ofAFreeze(state);
            case CONFISCATION_ORDERED ->
                Map.of(
                        EXTENSION,
                        AssetState.CONFISCATION_ORDERED,
                        AssetEventKind.LIFTED,
                        AssetState.LIFTED,
                        AssetEventKind.LAPSED,
                        AssetState.CONFISCATION_ORDERED,
                        CONFISCATION_FINAL,
                        AssetState.CONFISCATED);
            case CONFISCATED, RETURN_AGREED, PARTLY_RETURNED -> ofAConfiscation(state);
            case RETURNED, SHARED -> new EnumMap<>(AssetEventKind.class);
        };
    }

    private static Map<AssetEventKind, AssetState> ofAConfiscation(AssetState state) {
        var agreed = state == AssetState.PARTLY_RETURNED ? state : AssetState.RETURN_AGREED;
        return Map.of(
                AssetEventKind.RETURN_AGREED,
                agreed,
                PARTIAL_RETURN,
                AssetState.PARTLY_RETURNED,
                RETURN,
                AssetState.RETURNED,
                SHARING,
                AssetState.SHARED);
    }

    private static Map<AssetEventKind, AssetState> ofAFreeze(AssetState state) {
        var moves = new EnumMap<AssetEventKind, AssetState>(AssetEventKind.class);
        moves.put(EXTENSION, AssetState.FROZEN);
        moves.put(AssetEventKind.LIFTED, AssetState.LIFTED);
        moves.put(AssetEventKind.LAPSED, AssetState.LAPSED);
        moves.put(CONFISCATION, AssetState.CONFISCATION_ORDERED);
        if (state == AssetState.FROZEN) {
            moves.put(AssetEventKind.LIFT_PROPOSED, AssetState.LIFT_PROPOSED);
        }
        return moves;
    }

    /** Events that leave the state as it is. */
    private static Set<AssetEventKind> beside(AssetState state) {
        return switch (state) {
            case TRACED, LIFTED, LAPSED -> EnumSet.of(THIRD_PARTY_CLAIM, CLAIM_DECIDED, VALUATION);
            case NOT_FOUND -> EnumSet.noneOf(AssetEventKind.class);
            case FROZEN, LIFT_PROPOSED, CONFISCATION_ORDERED, CONFISCATED, RETURN_AGREED, PARTLY_RETURNED ->
                EnumSet.copyOf(CHANGING_NOTHING);
            case RETURNED, SHARED -> EnumSet.of(THIRD_PARTY_CLAIM, CLAIM_DECIDED);
        };
    }

    /** The state after an event; empty if the event cannot follow. */
    public static Optional<AssetState> after(AssetState state, AssetEventKind kind) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(kind));
    }

    /** True if a freeze may be in force in a state. */
    public static boolean isFreezeInForce(AssetState state) {
        return FREEZE_IN_FORCE.contains(state);
    }

    /**
     * An event of an asset.
     *
     * @param no its number within the request
     */
    public record AssetStep(int no, AssetEventKind kind, LocalDate day) {}

    /** An event with the state after it. */
    public record Passage(AssetStep step, AssetState after) {}

    /**
     * The life of an asset as far as its events follow each other.
     *
     * @param refused the first event that cannot follow; null if all do
     */
    public record Course(List<Passage> passages, @Nullable AssetStep refused) {

        /** The state after the last event that follows. */
        public AssetState state() {
            return passages.isEmpty() ? AssetState.TRACED : passages.getLast().after();
        }

        /** The event with which the measure began that was in force before another event; empty if none was. */
        public Optional<AssetStep> beginOfMeasure(int no) {
            AssetStep begin = null;
            for (var passage : passages) {
                if (passage.step().no() == no) {
                    return Optional.ofNullable(begin);
                }
                if (!isFreezeInForce(passage.after())) {
                    begin = null;
                } else if (begin == null) {
                    begin = passage.step();
                }
            }
            return Optional.empty();
        }

        /** Why the first refused event cannot follow, in a sentence; empty if all events follow. */
        public Optional<String> whyNot() {
            return Optional.ofNullable(refused).map(step -> AssetLife.whyNot(state(), step));
        }
    }

    /** The life that events make, in the order of their days and numbers. */
    public static Course course(List<AssetStep> steps) {
        var passages = new ArrayList<Passage>();
        var state = AssetState.TRACED;
        for (var step : inOrder(steps)) {
            var next = after(state, step.kind());
            if (next.isEmpty()) {
                return new Course(List.copyOf(passages), step);
            }
            state = next.get();
            passages.add(new Passage(step, state));
        }
        return new Course(List.copyOf(passages), null);
    }

    private static List<AssetStep> inOrder(List<AssetStep> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(AssetStep::day).thenComparing(AssetStep::no))
                .toList();
    }

    private static String whyNot(AssetState state, AssetStep step) {
        var possible = TABLE.getOrDefault(state, Map.of()).keySet();
        var states = TABLE.entrySet().stream()
                .filter(one -> one.getValue().containsKey(step.kind()))
                .map(one -> one.getKey().name())
                .collect(Collectors.joining(", "));
        return "%s on %s cannot follow: the asset is %s then. It needs the state %s. From here there can be: %s"
                .formatted(
                        step.kind().words(),
                        step.day(),
                        state,
                        states,
                        possible.isEmpty()
                                ? "nothing"
                                : possible.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }
}
