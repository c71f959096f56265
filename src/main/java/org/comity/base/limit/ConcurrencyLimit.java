package org.comity.base.limit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;

/** Lets few long acts run at once, and refuses others with 503 as the first thing in their transaction. */
@Interceptor
@Limited
@Priority(ConcurrencyLimit.INSIDE_THE_TRANSACTION)
class ConcurrencyLimit {

    /** Behind the interceptor of transactions, which has {@code PLATFORM_BEFORE + 200}. */
    static final int INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 300;

    private final RunningActs running;
    private final CurrentCaller current;

    ConcurrencyLimit(RunningActs running, CurrentCaller current) {
        this.running = running;
        this.current = current;
    }

    @AroundInvoke
    Object limit(InvocationContext act) throws Exception {
        if (!running.begin(current.sight().authorities())) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "Nothing was changed. As many imports, exports and verifications run already as may at once");
        }
        return act.proceed();
    }
}
