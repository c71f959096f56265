package org.comity.base.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which claims of a token say where a caller belongs, and how long the database may work for a caller at a time. */
@ConfigMapping(prefix = "comity.security")
interface SecuritySettings {

    /** The claim with the codes of the caller's own authorities, or group paths that end in them. */
    @WithDefault("authorities")
    String authoritiesClaim();

    /** The claim with the code of the executing authority the caller acts for. */
    @WithDefault("executing_authority")
    String executingAuthorityClaim();

    /** The most seconds that one statement of the database may take. */
    @WithDefault("30")
    int statementSeconds();
}
