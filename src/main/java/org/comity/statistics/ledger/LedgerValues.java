package org.comity.statistics.ledger;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.base.json.JsonText;
import org.comity.rules.ledger.HolderOfState;
import org.comity.rules.ledger.Precedence;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/** The tables of the ledger as values of a query. */
@Singleton
public class LedgerValues {

    private final Map<String, Object> values;

    LedgerValues(JsonText json) {
        values = Map.of("holders", json.write(holders()), "claims", json.write(claims()));
    }

    /** A row of the table of states. */
    private record StateRow(String direction, String state, String holder) {}

    /** A row of the order of precedence, for one direction. */
    private record ClaimRow(
            String direction,
            String kind,
            int rank,
            String holder,
            @Nullable String whileHeldBy,
            @Nullable String cause) {}

    private static List<StateRow> holders() {
        return Arrays.stream(Direction.values())
                .flatMap(direction -> Arrays.stream(State.values())
                        .flatMap(state -> HolderOfState.find(direction, state)
                                .map(holder -> new StateRow(direction.name(), state.name(), holder.name()))
                                .stream()))
                .toList();
    }

    private static List<ClaimRow> claims() {
        var rows = new ArrayList<ClaimRow>();
        for (var claim : Precedence.ROWS) {
            var rank = Precedence.rank(claim.kind()).orElseThrow();
            Stream.of(Direction.values())
                    .map(direction -> new ClaimRow(
                            direction.name(),
                            claim.kind().name(),
                            rank,
                            claim.holder(direction).name(),
                            claim.whileHeldBy() == null
                                    ? null
                                    : claim.whileHeldBy().name(),
                            claim.cause()))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** The values by the names of the parameters that {@link LedgerSql} uses. */
    public Map<String, Object> values() {
        return values;
    }
}
