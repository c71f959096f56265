package org.comity.publication.open;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.comity.base.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who reads what is published, by the setting of the deployment: the API, and the page of figures. */
@ApplicationScoped
public class PublishedAccess {

    private final SecurityIdentity identity;
    private final Readers readers;

    PublishedAccess(SecurityIdentity identity, @ConfigProperty(name = "comity.dashboard") String readers) {
        this.identity = identity;
        this.readers = Readers.valueOf(readers.toUpperCase(Locale.ROOT));
    }

    /** Who reads what is published. */
    public enum Readers {
        /** Everybody. */
        PUBLIC,
        /** Callers with a token and a role, of any authority. */
        LOGIN,
        /** Nobody: there are no such addresses. */
        OFF
    }

    /** Who reads what is published in this deployment. */
    public Readers readers() {
        return readers;
    }

    /** Throws unless the caller may read what is published. */
    public void require() {
        // A token that is not valid is refused here, and not in the transaction.
        var anonymous = identity.isAnonymous();
        switch (readers) {
            case PUBLIC -> {}
            case LOGIN -> {
                if (anonymous) {
                    throw new UnauthorizedException();
                }
                if (identity.getRoles().isEmpty()) {
                    throw new ForbiddenException();
                }
            }
            case OFF -> throw ProblemException.notFound();
        }
    }
}
