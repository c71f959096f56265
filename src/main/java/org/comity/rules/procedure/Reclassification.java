package org.comity.rules.procedure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.rules.workflow.Decider;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Need;
import org.comity.rules.workflow.Standing;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;

/**
 * The kinds to which a request may be reclassified, and its state afterwards. The standing does not change: a
 * draft remains a draft, an open request remains open. A finished request must be reopened first.
 */
public final class Reclassification {

    /** Each pair both ways. */
    private static final List<Set<Kind>> PAIRS = List.of(
            EnumSet.of(Kind.ENQUIRY, Kind.MLA),
            EnumSet.of(Kind.ENQUIRY, Kind.EXTRADITION),
            EnumSet.of(Kind.ENQUIRY, Kind.TRANSFER_OF_PROCEEDINGS),
            EnumSet.of(Kind.ENQUIRY, Kind.TRANSFER_OF_SENTENCED_PERSON),
            EnumSet.of(Kind.ENQUIRY, Kind.SPONTANEOUS_INFORMATION),
            EnumSet.of(Kind.DIRECT_REQUEST, Kind.MLA),
            EnumSet.of(Kind.MLA, Kind.SPONTANEOUS_INFORMATION),
            EnumSet.of(Kind.MLA, Kind.TRANSFER_OF_PROCEEDINGS),
            EnumSet.of(Kind.MLA, Kind.TRANSFER_OF_SENTENCED_PERSON),
            EnumSet.of(Kind.TRANSFER_OF_PROCEEDINGS, Kind.TRANSFER_OF_SENTENCED_PERSON));

    private static final Map<Kind, Set<Kind>> POSSIBLE = possible();

    private Reclassification() {}

    /** The kinds that a request of a kind may turn out to be. */
    public static Set<Kind> kinds(Kind from) {
        return EnumSet.copyOf(POSSIBLE.getOrDefault(from, EnumSet.noneOf(Kind.class)));
    }

    /**
     * How a request comes to each state in which it can go on: by the steps from its entry into the procedure or, if it
     * is open already and the procedure begins with preparation, from its sending. Only steps that need nothing are gone
     * through, so that reclassifying is no way around what a step needs, and only those that we decide, so that it records
     * no decision of another. The usual state is the first; there is none for a standing that is over or that the procedure does not begin with.
     */
    public static Map<State, List<Step>> ways(Procedure to, Standing standing) {
        var ways = new LinkedHashMap<State, List<Step>>();
        var first = first(to, standing);
        if (standing.isOver() || first.to().standing() != standing) {
            return ways;
        }
        ways.put(first.to(), List.of(first.step()));
        var reached = new ArrayList<>(List.of(first.to()));
        for (var at = 0; at < reached.size(); at++) {
            for (var move : to.movesFrom(reached.get(at))) {
                if (isFree(move) && move.to().standing() == standing && !ways.containsKey(move.to())) {
                    var way = new ArrayList<>(ways.getOrDefault(reached.get(at), List.of()));
                    way.add(move.step());
                    ways.put(move.to(), List.copyOf(way));
                    reached.add(move.to());
                }
            }
        }
        return ways;
    }

    /** True if a request comes to this standing only with a legal basis: what is sent rests on one. */
    public static boolean needsLegalBasis(Procedure to, Standing standing) {
        return !first(to, standing).equals(to.entry())
                && to.moves().stream()
                        .filter(move -> move.from() != null && move.from().standing() == Standing.PREPARING)
                        .anyMatch(move -> move.needs().contains(Need.LEGAL_BASIS));
    }

    private static boolean isFree(Move move) {
        return move.needs().isEmpty() && move.onlyDecider().equals(Optional.of(Decider.CENTRAL_AUTHORITY));
    }

    private static Move first(Procedure to, Standing standing) {
        return to.entry().to().standing() == standing
                ? to.entry()
                : to.moves().stream()
                        .filter(move -> move.step() == Step.SEND)
                        .findFirst()
                        .orElse(to.entry());
    }

    private static Map<Kind, Set<Kind>> possible() {
        var possible = new EnumMap<Kind, Set<Kind>>(Kind.class);
        for (var pair : PAIRS) {
            for (var kind : pair) {
                var others = EnumSet.copyOf(pair);
                others.remove(kind);
                possible.computeIfAbsent(kind, one -> EnumSet.noneOf(Kind.class))
                        .addAll(others);
            }
        }
        return possible;
    }
}
