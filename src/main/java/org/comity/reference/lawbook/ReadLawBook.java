package org.comity.reference.lawbook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the law book at the start. A faulty law book stops the start. */
@ApplicationScoped
class ReadLawBook {

    private final LawSettings settings;

    ReadLawBook(LawSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    @Startup
    LawBook read() {
        return LawBookReader.withNational(settings.folders().orElse(List.of()));
    }
}
