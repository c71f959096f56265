package org.comity.publication.open;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets a call read what is published, or refuses it, by the setting of the deployment. */
@ApplicationScoped
public class PublishedAccess {

    private final SecurityIdentity identity;
    private final PublishedReaders readers;

    PublishedAccess(SecurityIdentity identity, @ConfigProperty(name = "comity.dashboard") String readers) {
        this.identity = identity;
        this.readers = PublishedReaders.valueOf(readers.toUpperCase(Locale.ROOT));
    }

    /** Throws unless the caller may read what is published. */
    public void require() {
        readers.require(identity);
    }

    /** The setting. */
    public PublishedReaders readers() {
        return readers;
    }
}
