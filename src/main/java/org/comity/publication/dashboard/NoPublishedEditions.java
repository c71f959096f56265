package org.comity.publication.dashboard;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** No edition, as long as no other package supplies them. */
@DefaultBean
@Singleton
class NoPublishedEditions implements PublishedEditions {

    @Override
    public List<ReleaseEntry> releases() {
        return List.of();
    }

    @Override
    public Optional<PublishedEdition> edition(String release, @Nullable Integer number) {
        return Optional.empty();
    }
}
