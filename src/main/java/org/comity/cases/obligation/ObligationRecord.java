package org.comity.cases.obligation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** An obligation as a record of a request. */
@Entity
@Table(name = "obligation")
class ObligationRecord extends ContentRecord<Obligation> {

    @Embedded
    private Obligation content;

    /** For the persistence provider. */
    protected ObligationRecord() {}

    ObligationRecord(Origin origin, Obligation content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Obligation content() {
        return content;
    }

    @Override
    protected void contains(Obligation corrected) {
        content = corrected;
    }
}
