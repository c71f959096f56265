package org.comity.cases.extradition.charge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** An offence for which the extradition of a person is asked as a record of a request. */
@Entity
@Table(name = "charge")
class ChargeRecord extends ContentRecord<Charge> {

    @Embedded
    private Charge content;

    /** For the persistence provider. */
    protected ChargeRecord() {}

    ChargeRecord(Origin origin, Charge content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Charge content() {
        return content;
    }

    @Override
    protected void contains(Charge corrected) {
        content = corrected;
    }
}
