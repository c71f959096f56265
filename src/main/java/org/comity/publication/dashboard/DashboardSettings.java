package org.comity.publication.dashboard;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import org.comity.base.problem.ProblemException;

/** Who may see the page of figures, and how much of it one address may ask for. */
@ConfigMapping(prefix = "comity.dashboard")
interface DashboardSettings {

    /** Off unless a deployment switches it on. */
    @WithParentName
    @WithDefault("off")
    Access access();

    /** How many pages are drawn for one address in a minute; pages that were drawn before do not count. */
    @WithName("pages-a-minute")
    @WithDefault("60")
    int pagesAMinute();

    /** Who may see the page. */
    enum Access {
        /** Everybody. */
        PUBLIC,
        /** Callers with a token and a role. */
        LOGIN,
        /** Nobody: there is no such address. */
        OFF;

        /** Throws unless the caller may see the page. With a login every role may: it shows published figures alone. */
        void require(SecurityIdentity caller) {
            // A token that is not valid is refused here, and not in the transaction.
            var anonymous = caller.isAnonymous();
            switch (this) {
                case PUBLIC -> {}
                case LOGIN -> {
                    if (anonymous) {
                        throw new UnauthorizedException();
                    }
                    if (caller.getRoles().isEmpty()) {
                        throw new ForbiddenException();
                    }
                }
                case OFF -> throw ProblemException.notFound();
            }
        }
    }
}
