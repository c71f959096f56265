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

    /** How often this node asks the database for a job that is due. */
    @WithDefault("1S")
    Duration polling();
}
