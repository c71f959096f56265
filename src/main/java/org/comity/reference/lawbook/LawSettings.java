package org.comity.reference.lawbook;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings of the law book. */
@ConfigMapping(prefix = "comity.law")
public interface LawSettings {

    /** Folders of national law beside the book of the program, separated by commas. */
    Optional<List<Path>> folders();
}
