package org.comity.base.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and how this process runs jobs. */
@ConfigMapping(prefix = "comity.jobs")
interface JobSettings {

    /** False in a process that serves nobody, such as a command. */
    @WithDefault("true")
    boolean enabled();

    /** Whether this process runs repeated jobs; queued ones run in any case. */
    @WithDefault("true")
    boolean repeating();

    /** How often this node asks the database for a job that is due. */
    @WithDefault("1S")
    Duration polling();

    /** How often a node confirms the jobs it works on. A node that is silent for twelve times as long is lost. */
    @WithDefault("5S")
    Duration heartbeat();

    /** How many queued jobs run at once on all nodes together. All nodes must have the same value. */
    @WithDefault("4")
    int atOnce();

    /** How many of them run at once for one own authority, so that others find a place. */
    @WithDefault("2")
    int atOnceOfOneAuthority();
}
