package org.comity.base.jobs;

import java.util.UUID;

/** Work that a call queues and one of the nodes does once. Every bean of this type has its own queue. */
public interface QueuedJob {

    /** The stable name, under which the database stores the queue. */
    String name();

    /**
     * Does the work of an identifier, in a request context of its own, for no caller and no authority.
     *
     * @return false if it cannot be done now and must be tried again soon
     */
    boolean run(UUID id);

    /** The node that worked on an identifier is lost, with everything it had not committed. */
    void isLost(UUID id);
}
