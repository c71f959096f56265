package org.comity.publication.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import org.comity.publication.open.PublishedReaders;

/** Who may see the page of figures, and how much of it one address may ask for. */
@ConfigMapping(prefix = "comity.dashboard")
interface DashboardSettings {

    /** Off unless a deployment switches it on. */
    @WithParentName
    @WithDefault("off")
    PublishedReaders access();

    /** How many pages are drawn for one address in a minute; pages that were drawn before do not count. */
    @WithName("pages-a-minute")
    @WithDefault("60")
    int pagesAMinute();
}
