package org.comity.base.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time limits for the bytes of a caller. */
@ApplicationScoped
class ConnectionTimes {

    /** A body that arrives at this rate or faster never ends for its time: bytes per second. */
    private static final long ACCEPTED_RATE = 128 * 1024;

    private final Duration head;
    private final Duration body;
    private final Duration idle;

    /**
     * @param head from the first byte of a head to its last
     * @param body from the end of the head to the last byte of the body
     * @param idle between two requests, or before the first
     */
    ConnectionTimes(
            @ConfigProperty(name = "comity.http.head-time") Duration head,
            @ConfigProperty(name = "comity.http.body-time") Duration body,
            @ConfigProperty(name = "comity.http.idle-time") Duration idle) {
        this.head = head;
        this.body = body;
        this.idle = idle;
    }

    long headMillis() {
        return head.toMillis();
    }

    /** The limit grows by a second for each {@link #ACCEPTED_RATE} bytes received, for large files over slow lines. */
    long bodyMillis(long received) {
        return body.toMillis() + received * 1000 / ACCEPTED_RATE;
    }

    long idleMillis() {
        return idle.toMillis();
    }
}
