package org.comity.base.limit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;

/** Lets few long acts run at once, and refuses others with 503 before their transaction begins. */
@Interceptor
@Limited
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ConcurrencyLimit {

    private final RunningActs running;
    private final CurrentCaller current;

    ConcurrencyLimit(RunningActs running, CurrentCaller current) {
        this.running = running;
        this.current = current;
    }

    @AroundInvoke
    Object limit(InvocationContext act) throws Exception {
        var authorities = current.get().authorities();
        if (!running.begin(authorities)) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "Nothing was changed. As many imports, exports and verifications run already as may at once");
        }
        try {
            return act.proceed();
        } finally {
            running.end(authorities);
        }
    }
}
