package org.comity.base.jobs;

import java.time.Duration;

/** Work that is repeated. Every bean of this type is scheduled; of several nodes one runs it. */
public interface Job {

    /** The stable name, under which the database stores when the job runs next. */
    String name();

    /** The time from the end of one run to the next. */
    Duration interval();

    /** Does the work, in a request context of its own, for no caller and no authority; an exception is logged. */
    void run();
}
