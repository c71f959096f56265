package org.comity.publication.open;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.comity.base.problem.ProblemException;

/** Who reads what is published, by the setting of the deployment. */
public enum PublishedReaders {
    /** Everybody. */
    PUBLIC,
    /** Callers with a token and a role, of any authority and with any role, since it is published. */
    LOGIN,
    /** Nobody: there are no such addresses. */
    OFF;

    /** Throws unless the caller may read what is published. A token that is not valid is refused here, and not in the transaction. */
    public void require(SecurityIdentity caller) {
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
