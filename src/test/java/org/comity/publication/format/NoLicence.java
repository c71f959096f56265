package org.comity.publication.format;

import java.util.Optional;

/** Settings of an office that has stated no licence. */
public final class NoLicence implements LicenceSettings {

    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    @Override
    public Optional<String> title() {
        return Optional.empty();
    }

    @Override
    public Optional<String> path() {
        return Optional.empty();
    }
}
