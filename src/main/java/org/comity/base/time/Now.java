package org.comity.base.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The present moment, as an instant and as the day it is somewhere. */
public interface Now {

    /** The present instant, to the microsecond, which is the precision of the database. */
    Instant instant();

    /** The present day in a zone. */
    default LocalDate day(ZoneId zone) {
        return instant().atZone(zone).toLocalDate();
    }
}
