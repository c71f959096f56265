package org.comity.cases.part.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record of a request. An implementation is a record that is embedded in the row; its component {@code day} is
 * neither inserted nor updated by it, since the row has the day already.
 */
public interface Content {

    /** Legal day from which the record holds, in the zone of the authority; null in a body for the present day. */
    @Nullable
    LocalDate day();
}
