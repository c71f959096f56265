package org.comity.cases.access.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one person may use break-glass in one authority. */
@ConfigMapping(prefix = "comity.access")
interface BreakGlassSettings {

    /** How many uses of a person may wait for their review at once. */
    @WithDefault("3")
    int openReviews();

    /** How many tries of a person may find nothing in a day of the authority. */
    @WithDefault("10")
    int missesADay();
}
