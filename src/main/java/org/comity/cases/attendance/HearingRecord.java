package org.comity.cases.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A hearing as a record of a request. */
@Entity
@Table(name = "hearing")
class HearingRecord extends ContentRecord<Hearing> {

    @Embedded
    private Hearing content;

    /** For the persistence provider. */
    protected HearingRecord() {}

    HearingRecord(Origin origin, Hearing content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Hearing content() {
        return content;
    }

    @Override
    protected void contains(Hearing corrected) {
        content = corrected;
    }
}
