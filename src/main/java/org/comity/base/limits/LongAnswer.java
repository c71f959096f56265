package org.comity.base.limits;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.comity.base.limits.CallLimits.TakenPlaces;

/** A long answer with its place. A caller who closes the connection does not free the place of an answer that is still being made. */
final class LongAnswer implements StreamingOutput {

    private final StreamingOutput body;
    private final TakenPlaces places;
    private boolean begun;
    private boolean over;

    LongAnswer(StreamingOutput body, TakenPlaces places) {
        this.body = body;
        this.places = places;
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
        begun = true;
        return !over;
    }

    /** The call is over: a body that nobody writes, such as that of HEAD, frees its place. */
    synchronized void callIsOver() {
        over = true;
        if (!begun) {
            places.close();
        }
    }
}
