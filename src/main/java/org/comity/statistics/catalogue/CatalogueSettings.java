package org.comity.statistics.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings of the catalogue. */
@ConfigMapping(prefix = "comity.indicators")
interface CatalogueSettings {

    /** Folders with indicators of a State beside those of the program, separated by commas. */
    Optional<List<Path>> folders();
}
