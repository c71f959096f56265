package org.comity.reference.lawbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.rules.law.Participation;
import org.comity.rules.law.Position;
import org.comity.rules.law.Validity;

/** Checks parties and positions: States exist, days are in order, and no two entries cover the same days. */
public final class TreatyCheck {

    private static final Countries COUNTRIES = new Countries();

    private final CodeLists lists;

    TreatyCheck(CodeLists lists) {
        this.lists = lists;
    }

    /** True if it is the code of a State or territory of today. */
    public static boolean isState(String code) {
        return COUNTRIES.find(code).filter(Country::isCurrent).isPresent();
    }

    void run() {
        lists.parties().entries().values().forEach(bound -> checkParty(bound.value(), bound.at()));
        lists.positions().entries().values().forEach(bound -> checkPosition(bound.value(), bound.at()));
        checkOverlaps();
    }

    private void checkParty(Participation party, EntryPlace at) {
        checkState(party.party(), at);
        var from = party.validity().from();
        var deposited = party.deposited();
        if (deposited != null
                && from != null
                && deposited.isAfter(from)
                && party.act() != Participation.ParticipationAct.SUCCESSION) {
            at.fault("deposited", "The act was deposited after the instrument came into force for the State.");
        }
        lists.instruments().find(party.instrument()).ifPresent(instrument -> {
            if (!instrument.hasParties()) {
                at.fault("instrument", instrument.code() + " has no parties.");
            }
            var since = instrument.validity().from();
            if (from != null && since != null && from.isBefore(since)) {
                at.fault("validity", instrument.code() + " came into force on " + since + " only.");
            }
        });
    }

    private static void checkPosition(Position position, EntryPlace at) {
        checkState(position.party(), at);
        if (position.subject().isQuestion() != (position.answer() != null)) {
            at.fault(
                    "answer",
                    position.subject().isQuestion()
                            ? position.subject() + " must be answered with YES or NO."
                            : position.subject() + " is no question.");
        }
    }

    private static void checkState(String code, EntryPlace at) {
        if (!isState(code)) {
            at.fault("party", code + " is no ISO 3166-1 alpha-3 code of today.");
        }
    }

    private void checkOverlaps() {
        var parties = new HashMap<List<String>, List<Validity>>();
        for (var bound : lists.parties().entries().values()) {
            var one = bound.value();
            place(parties, List.of(one.instrument(), one.party()), one.validity(), bound.at());
        }
        var positions = new HashMap<List<String>, List<Validity>>();
        for (var bound : lists.positions().entries().values()) {
            var one = bound.value();
            var what = List.of(
                    one.instrument(), one.party(), one.article(), one.subject().name());
            place(positions, what, one.validity(), bound.at());
        }
    }

    private static void place(
            Map<List<String>, List<Validity>> places, List<String> what, Validity validity, EntryPlace at) {
        var taken = places.computeIfAbsent(what, key -> new ArrayList<>());
        if (taken.stream().anyMatch(validity::overlaps)) {
            at.fault("validity", "Another entry covers the same days: " + String.join(" ", what) + ".");
        }
        taken.add(validity);
    }
}
