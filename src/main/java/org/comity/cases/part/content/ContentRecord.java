package org.comity.cases.part.content;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.part.PartRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record with a content. The entity embeds it.
 *
 * @param <C> the content
 */
@MappedSuperclass
public abstract class ContentRecord<C extends Content> extends PartRecord {

    private @Nullable UUID deadline;

    @Transient
    private @Nullable C former;

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
        former = content();
        standsFrom(day);
        contains(ContentDay.of(content, day));
    }

    /** The values before the change of this transaction; null if there was none. */
    public @Nullable C former() {
        return former;
    }

    /** The deadline that it opened last. */
    @Nullable
    UUID deadline() {
        return deadline;
    }

    void hasDeadline(UUID opened) {
        deadline = opened;
    }
}
