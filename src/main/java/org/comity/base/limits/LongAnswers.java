package org.comity.base.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * Limits how many long answers are written at once: a file is made while it is sent, after the transaction of its call has ended. The limits are
 * those of costly calls.
 */
@ApplicationScoped
public class LongAnswers {

    private final CallsUnderWay calls;
    private final CallLimits limits;
    private final CurrentPayer payer;

    LongAnswers(CallsUnderWay calls, CallLimits limits, CurrentPayer payer) {
        this.calls = calls;
        this.limits = limits;
        this.payer = payer;
    }

    /**
     * The body of an answer that has a place among those that are written, until it is. The problem too-many if none is free in time; therefore
     * the place is taken before the status is sent.
     */
    public StreamingOutput limited(StreamingOutput body) {
        var call = calls.current();
        if (call.isEmpty()) {
            return body;
        }
        var answer = new LongAnswer(body, limits.admitAnswer(payer.get()));
        call.get().writes(answer);
        return answer;
    }
}
