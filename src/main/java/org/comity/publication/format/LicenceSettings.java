package org.comity.publication.format;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The licence under which the office publishes its figures. Files of editions name it. */
@ConfigMapping(prefix = "comity.publication.licence")
public interface LicenceSettings {

    /** Its code in the list of the Open Definition, such as CC-BY-4.0; without it, files say that no licence is stated. */
    Optional<String> name();

    /** Its title for readers. */
    Optional<String> title();

    /** The address of its text. */
    Optional<String> path();
}
