package org.comity.cases.calendar;

import io.smallrye.config.ConfigMapping;

/** Whether calendar programs may read deadlines. */
@ConfigMapping(prefix = "comity.calendar")
interface CalendarSettings {

    /** Off unless a deployment switches it on: its address alone opens a feed. */
    boolean feeds();
}
