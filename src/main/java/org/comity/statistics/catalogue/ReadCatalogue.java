package org.comity.statistics.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.reference.lawbook.LawBook;

/** Reads the catalogue at the start. A faulty catalogue stops the start. */
@ApplicationScoped
class ReadCatalogue {

    private final CatalogueSettings settings;
    private final LawBook book;

    ReadCatalogue(CatalogueSettings settings, LawBook book) {
        this.settings = settings;
        this.book = book;
    }

    @Produces
    @Singleton
    @Startup
    IndicatorCatalogue read() {
        return CatalogueReader.withNational(book, settings.folders().orElse(List.of()));
    }
}
