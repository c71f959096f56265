package org.comity.base.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Semaphore;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/** Lets few long acts run at once, and turns others away before their transaction begins. */
@Interceptor
@Limited
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ConcurrencyLimit {

    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @AroundInvoke
    Object take(InvocationContext act) throws Exception {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "Nothing was changed. As many imports, exports and verifications run already as may at once");
        }
        try {
            return act.proceed();
        } finally {
            places.release();
        }
    }
}
