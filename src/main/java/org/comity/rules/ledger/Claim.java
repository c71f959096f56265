package org.comity.rules.ledger;

import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of the order of precedence: the holder of the days on which a side process runs.
 *
 * @param kind the kind of side process
 * @param incoming the holder, if the request is incoming
 * @param outgoing the holder, if the request is outgoing
 * @param whileHeldBy the claim counts only while the state alone gives this holder; null for a claim that always counts
 * @param cause the code DL of the delay, unless the side process has one on record; null if none follows from the kind
 * @param reason why the row has its place, in words
 */
public record Claim(
        SideProcessKind kind,
        RequestHolder incoming,
        RequestHolder outgoing,
        @Nullable RequestHolder whileHeldBy,
        @Nullable String cause,
        String reason) {

    /** The holder in a request of a direction. */
    public RequestHolder holder(Direction direction) {
        return direction == Direction.INCOMING ? incoming : outgoing;
    }

    /** True if the claim counts in a state with this holder. */
    boolean countsBeside(RequestHolder ofState) {
        return whileHeldBy == null || whileHeldBy == ofState;
    }
}
