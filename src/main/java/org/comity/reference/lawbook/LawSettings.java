package org.comity.reference.lawbook;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a State's own law is found. */
@ConfigMapping(prefix = "comity.law")
public interface LawSettings {

    /** Folders of national law beside the book of the program, separated by commas. */
    Optional<List<Path>> folders();
}
