package org.comity.cases.part.content;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.comity.cases.part.PartRecord;

/**
 * A record with a content. The entity embeds it.
 *
 * @param <C> the content
 */
@MappedSuperclass
public abstract class ContentRecord<C extends Content> extends PartRecord {

    /** For the persistence provider. */
    protected ContentRecord() {}

    /** A new record. */
    protected ContentRecord(Origin origin) {
        super(origin);
    }

    /** Its values. */
    public abstract C content();

    /** Replaces its values. */
    protected abstract void contains(C content);

    /** Takes over values, with the day from which the record then holds. */
    void contains(C content, LocalDate day) {
        standsFrom(day);
        contains(ContentDay.of(content, day));
    }
}
