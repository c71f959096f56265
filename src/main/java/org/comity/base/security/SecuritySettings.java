package org.comity.base.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/**
 * The claims of a token that name the authorities of a caller, the key of the settings of a transaction, and the time limits of
 * tokens and SQL statements.
 */
@ConfigMapping(prefix = "comity.security")
interface SecuritySettings {

    /** The claim with the codes of the own authorities of the caller, or group paths that end in them. */
    @WithDefault("authorities")
    String authoritiesClaim();

    /** The claim with the code of the executing authority that the caller acts for. */
    @WithDefault("executing_authority")
    String executingAuthorityClaim();

    /** The clients of the issuer whose tokens are taken; those of every client unless any is named. */
    Optional<Set<String>> clients();

    /** The secret with which the settings of each transaction are signed. */
    String settingsKey();

    /** The most hours for which a token may be valid. */
    @WithDefault("24")
    int longestHours();

    /** The most seconds that one statement of the database may take. */
    @WithDefault("30")
    int statementSeconds();
}
