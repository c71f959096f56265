package org.comity.publication.sample;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comity.publication.dashboard.PublishedEditions;
import org.comity.publication.dashboard.ReleaseEntry;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** Shows the sample editions instead of those of the database while a test wants them, without a server of its own. */
@Decorator
@Priority(1)
public class ShownSamples implements PublishedEditions {

    /** True while the samples are shown. */
    public static final AtomicBoolean SHOWN = new AtomicBoolean();

    private static final PublishedEditions SAMPLES = new SampleEditions();

    private final PublishedEditions others;

    @Inject
    ShownSamples(@Delegate @Any PublishedEditions others) {
        this.others = others;
    }

    @Override
    public List<ReleaseEntry> releases() {
        return shown().releases();
    }

    @Override
    public Optional<PublishedEdition> edition(String release, @Nullable Integer number) {
        return shown().edition(release, number);
    }

    private PublishedEditions shown() {
        return SHOWN.get() ? SAMPLES : others;
    }
}
