package org.comity.reference.lawbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Validity;

/** Checks parties and positions: that States exist, days follow each other, and nothing is said twice of one day. */
public final class TreatyCheck {

    /** In use for Kosovo without being assigned. */
    private static final String USER_ASSIGNED = "XKX";

    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final CodeLists shelves;

    TreatyCheck(CodeLists shelves) {
        this.shelves = shelves;
    }

    /** True if it is the code of a State or territory of today. */
    public static boolean isState(String code) {
        return STATES.contains(code) || code.equals(USER_ASSIGNED);
    }

    void run() {
        shelves.parties().entries().values().forEach(bound -> checkParty(bound.value(), bound.at()));
        shelves.positions().entries().values().forEach(bound -> checkPosition(bound.value(), bound.at()));
        checkOverlaps();
    }

    private void checkParty(Participation party, LawEntry at) {
        checkState(party.party(), at);
        var from = party.validity().from();
        var deposited = party.deposited();
        if (deposited != null
                && from != null
                && deposited.isAfter(from)
                && party.act() != Participation.Act.SUCCESSION) {
            at.fault("deposited", "The act was deposited after the instrument came into force for the State.");
        }
        shelves.instruments().find(party.instrument()).ifPresent(instrument -> {
            if (!instrument.hasParties()) {
                at.fault("instrument", instrument.code() + " has no parties.");
            }
            var since = instrument.validity().from();
            if (from != null && since != null && from.isBefore(since)) {
                at.fault("validity", instrument.code() + " came into force on " + since + " only.");
            }
        });
    }

    private static void checkPosition(Position position, LawEntry at) {
        checkState(position.party(), at);
        if (position.subject().isQuestion() != (position.answer() != null)) {
            at.fault(
                    "answer",
                    position.subject().isQuestion()
                            ? position.subject() + " must be answered with YES or NO."
                            : position.subject() + " is no question.");
        }
    }

    private static void checkState(String code, LawEntry at) {
        if (!isState(code)) {
            at.fault("party", code + " is no ISO 3166-1 alpha-3 code of today.");
        }
    }

    private void checkOverlaps() {
        var parties = new HashMap<List<String>, List<Validity>>();
        for (var bound : shelves.parties().entries().values()) {
            var one = bound.value();
            place(parties, List.of(one.instrument(), one.party()), one.validity(), bound.at());
        }
        var positions = new HashMap<List<String>, List<Validity>>();
        for (var bound : shelves.positions().entries().values()) {
            var one = bound.value();
            var what = List.of(
                    one.instrument(), one.party(), one.article(), one.subject().name());
            place(positions, what, one.validity(), bound.at());
        }
    }

    private static void place(
            Map<List<String>, List<Validity>> places, List<String> what, Validity validity, LawEntry at) {
        var taken = places.computeIfAbsent(what, key -> new ArrayList<>());
        if (taken.stream().anyMatch(validity::overlaps)) {
            at.fault("validity", "Another entry says something of the same days: " + String.join(" ", what) + ".");
        }
        taken.add(validity);
    }
}
