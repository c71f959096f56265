package org.comity.base.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many files, and how many megabytes in them, are stored: of imports that were not committed, and of jobs. */
@ConfigMapping(prefix = "comity.stored-files")
interface StoredFileSettings {

    /** The most files of one caller. */
    @WithDefault("50")
    int ofOneCaller();

    /** The most files of one own authority. */
    @WithDefault("500")
    int ofOneAuthority();

    /** The most megabytes in the files of one caller. */
    @WithDefault("500")
    int megabytesOfOneCaller();

    /** The most megabytes in the files of one own authority. */
    @WithDefault("5000")
    int megabytesOfOneAuthority();
}
