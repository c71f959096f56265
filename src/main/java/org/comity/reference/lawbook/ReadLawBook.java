package org.comity.reference.lawbook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the law book when the program starts, and so keeps it from starting with a faulty one. */
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
