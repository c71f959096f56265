package org.comity.dev.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.util.List;
import java.util.Optional;
import org.comity.dev.database.DevHome;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Gives the settings of the embedded database and of the local issuer to the profiles dev and test, and to no other. */
public final class DevConfigSourceFactory implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return Optional.of(context.getProfiles())
                .flatMap(DevHome::of)
                .<List<ConfigSource>>map(home -> List.of(new DevConfigSource(home)))
                .orElse(List.of());
    }
}
