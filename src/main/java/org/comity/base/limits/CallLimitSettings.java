package org.comity.base.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one caller and one own authority may ask of a node at once. */
@ConfigMapping(prefix = "comity.calls")
interface CallLimitSettings {

    /** How many calls of one caller use the database at once. */
    @WithDefault("6")
    int atOnceOfOneCaller();

    /** How many calls of one own authority, or of one of its executing authorities, do. */
    @WithDefault("12")
    int atOnceOfOneAuthority();

    /** How many costly calls do, of all callers. */
    @WithDefault("6")
    int costlyAtOnce();

    /** How many costly calls of one own authority do. */
    @WithDefault("4")
    int costlyAtOnceOfOneAuthority();

    /** How many costly calls of one caller do. */
    @WithDefault("2")
    int costlyAtOnceOfOneCaller();

    /** How many seconds of the database one caller may use in a minute; 60 are one connection all the time. */
    @WithDefault("60")
    int secondsAMinute();
}
