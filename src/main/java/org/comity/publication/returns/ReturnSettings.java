package org.comity.publication.returns;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings of returns. */
@ConfigMapping(prefix = "comity.returns")
interface ReturnSettings {

    /** Folders with layouts of an office beside those of the program, separated by commas. */
    Optional<List<Path>> folders();
}
