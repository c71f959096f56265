package org.comity.cases.extradition.surrender;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** An assurance of the requesting State as a record of a request. */
@Entity
@Table(name = "assurance")
class AssuranceRecord extends ContentRecord<Assurance> {

    @Embedded
    private Assurance content;

    /** For the persistence provider. */
    protected AssuranceRecord() {}

    AssuranceRecord(Origin origin, Assurance content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Assurance content() {
        return content;
    }

    @Override
    protected void contains(Assurance corrected) {
        content = corrected;
    }
}
