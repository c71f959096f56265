package org.comity.cases.support;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A complaint as a record of a request. */
@Entity
@Table(name = "complaint")
class ComplaintRecord extends ContentRecord<Complaint> {

    @Embedded
    private Complaint content;

    /** For the persistence provider. */
    protected ComplaintRecord() {}

    ComplaintRecord(Origin origin, Complaint content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Complaint content() {
        return content;
    }

    @Override
    protected void contains(Complaint corrected) {
        content = corrected;
    }
}
