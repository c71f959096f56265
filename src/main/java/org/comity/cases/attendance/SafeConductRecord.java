package org.comity.cases.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A safe conduct as a record of a request. */
@Entity
@Table(name = "safe_conduct")
class SafeConductRecord extends ContentRecord<SafeConduct> {

    @Embedded
    private SafeConduct content;

    /** For the persistence provider. */
    protected SafeConductRecord() {}

    SafeConductRecord(Origin origin, SafeConduct content) {
        super(origin);
        this.content = content;
    }

    @Override
    public SafeConduct content() {
        return content;
    }

    @Override
    protected void contains(SafeConduct corrected) {
        content = corrected;
    }
}
