package org.comity.base.limits;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.comity.base.limits.CallLimits.TakenPlaces;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/** A long answer with its place. A caller who closes the connection does not free the place of an answer that is still being made. */
final class LongAnswer implements StreamingOutput {

    private final TakenPlaces places;
    private StreamingOutput body;
    private boolean working;
    private boolean over;

    LongAnswer(StreamingOutput body, TakenPlaces places) {
        this.body = body;
        this.places = places;
    }

    /** Makes the whole body now. The place is free again once the call is over, if the making fails or nobody writes the body. */
    void make(Supplier<byte[]> making) {
        if (!begins()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "Nothing was changed. The caller closed the connection");
        }
        try {
            var whole = making.get();
            body = out -> out.write(whole);
        } finally {
            ends();
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        if (begins()) {
            try {
                body.write(out);
            } finally {
                places.close();
            }
        }
    }

    private synchronized boolean begins() {
        working = true;
        return !over;
    }

    private synchronized void ends() {
        working = false;
        if (over) {
            places.close();
        }
    }

    /** The call is over: a body that nobody writes, such as that of HEAD, frees its place. */
    synchronized void callIsOver() {
        over = true;
        if (!working) {
            places.close();
        }
    }
}
