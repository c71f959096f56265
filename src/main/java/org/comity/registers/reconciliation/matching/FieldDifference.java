package org.comity.registers.reconciliation.matching;

import java.util.ArrayList;
import java.util.List;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field of which two offices say different things.
 *
 * @param field field that differs: {@code direction}, {@code kind}, {@code dated}, {@code received}, {@code state} or {@code result}
 * @param ours value of our request; for {@code received} of a request that we sent, the day of its sending
 * @param theirs value of their row; a direction is given as we would see it
 */
@Schema(description = "A field of which two offices say different things")
public record FieldDifference(String field, String ours, String theirs) {

    /** The differences of a pair. A field of which one side says nothing does not differ. */
    static List<FieldDifference> of(OurRequest ours, TheirRequest theirs) {
        var found = new ArrayList<FieldDifference>();
        add(found, "direction", ours.direction(), theirs.direction());
        add(found, "kind", ours.kind(), theirs.kind());
        add(found, "dated", ours.dated(), theirs.dated());
        var sent = ours.sent();
        var received = theirs.received();
        if (ours.direction() == Direction.OUTGOING && sent != null && received != null && received.isBefore(sent)) {
            add(found, "received", sent, received);
        }
        var state = theirs.state();
        if (state != null && isOver(ours.state()) != isOver(state)) {
            found.add(new FieldDifference(
                    "state", inWords(ours.state(), ours.result()), inWords(state, theirs.result())));
        } else if (state != null && isOver(state)) {
            add(found, "result", ours.result(), theirs.result());
        }
        return List.copyOf(found);
    }

    private static void add(List<FieldDifference> found, String field, @Nullable Object ours, @Nullable Object theirs) {
        if (ours != null && theirs != null && !ours.equals(theirs)) {
            found.add(new FieldDifference(field, ours.toString(), theirs.toString()));
        }
    }

    private static boolean isOver(State state) {
        return state.standing().isOver();
    }

    private static String inWords(State state, @Nullable Result result) {
        return result == null ? state.name() : state + " " + result;
    }
}
