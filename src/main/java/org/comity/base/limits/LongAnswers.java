package org.comity.base.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Supplier;

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
        return calls.current().<StreamingOutput>map(call -> placed(call, body)).orElse(body);
    }

    /**
     * The body of an answer that is made whole before its status is sent, so that a fault of the making has its own. It has a place while it is
     * made and written. The problem too-many if none is free in time.
     */
    public StreamingOutput made(Supplier<byte[]> making) {
        var call = calls.current();
        if (call.isEmpty()) {
            var whole = making.get();
            return out -> out.write(whole);
        }
        var answer = placed(call.get(), out -> {});
        answer.make(making);
        return answer;
    }

    private LongAnswer placed(CallUnderWay call, StreamingOutput body) {
        var answer = new LongAnswer(body, limits.admitAnswer(payer.get()));
        call.writes(answer);
        return answer;
    }
}
