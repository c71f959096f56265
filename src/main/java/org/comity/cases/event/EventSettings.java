package org.comity.cases.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The streams of events. */
@ConfigMapping(prefix = "comity.events")
interface EventSettings {

    /** How long one stream lasts; its reader connects again. It is shorter than the time that a node takes to stop. */
    @WithDefault("50S")
    Duration streamTime();

    /** How often a node looks for new events for its streams. */
    @WithDefault("1S")
    Duration polling();

    /** How often a stream without events sends a comment, so that no proxy takes it for idle. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How many streams one caller may have on this node. */
    int streamsOfOneCaller();

    /** How many streams this node has at most. */
    int streams();
}
