package org.comity.base.longjobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How long a call waits for its job, and how often progress is written. */
@ConfigMapping(prefix = "comity.long-jobs")
interface LongJobSettings {

    /** How long a call waits for the end of its job unless it says otherwise. */
    @WithName("wait")
    @WithDefault("10S")
    Duration usualWait();

    /** The least time between two statements about the progress of a job. */
    @WithDefault("0.5S")
    Duration progress();
}
