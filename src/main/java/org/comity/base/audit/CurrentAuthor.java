package org.comity.base.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;

/** The person who calls, with the time of the call. */
@ApplicationScoped
public class CurrentAuthor {

    private final CurrentCaller current;
    private final Now now;

    CurrentAuthor(CurrentCaller current, Now now) {
        this.current = current;
        this.now = now;
    }

    /** Returns the person who calls. */
    public Author get() {
        var caller = current.get();
        return new Author(now.instant(), caller.id(), caller.name());
    }
}
