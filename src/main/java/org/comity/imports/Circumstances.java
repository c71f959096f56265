package org.comity.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.audit.AuditTrail;
import org.comity.http.Call;
import org.comity.imports.ImportRun.By;
import org.comity.replay.Replay;
import org.comity.security.CurrentCaller;
import org.comity.time.Now;

/** Who calls, when, and what is noted of it. */
@ApplicationScoped
class Circumstances {

    private final CurrentCaller current;
    private final Now now;
    private final AuditTrail audit;
    private final Replay replay;
    private final Call call;

    Circumstances(CurrentCaller current, Now now, AuditTrail audit, Replay replay, Call call) {
        this.current = current;
        this.now = now;
        this.audit = audit;
        this.replay = replay;
        this.call = call;
    }

    By by() {
        var caller = current.get();
        return new By(now.instant(), caller.id(), caller.name());
    }

    AuditTrail audit() {
        return audit;
    }

    Call call() {
        return call;
    }

    Replay replay() {
        return replay;
    }
}
