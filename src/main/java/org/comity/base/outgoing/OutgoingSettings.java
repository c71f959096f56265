package org.comity.base.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which addresses may be called beside public ones, and how long a call may take. */
@ConfigMapping(prefix = "comity.outgoing")
interface OutgoingSettings {

    /** Whether this machine may be called, also without TLS: for development and tests alone. */
    @WithDefault("false")
    boolean loopback();

    /** The hosts in private networks that may be called, each with its port after a colon; 443 without one. */
    Optional<Set<String>> privateHosts();

    /** The longest time to a connection. */
    @WithDefault("5S")
    Duration connecting();

    /** The longest time from the connection to the head of the answer. */
    @WithDefault("10S")
    Duration answering();
}
