package org.comity.cases.extradition.surrender;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A surrender of a person as a record of a request. */
@Entity
@Table(name = "surrender")
class SurrenderRecord extends ContentRecord<Surrender> {

    @Embedded
    private Surrender content;

    /** For the persistence provider. */
    protected SurrenderRecord() {}

    SurrenderRecord(Origin origin, Surrender content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Surrender content() {
        return content;
    }

    @Override
    protected void contains(Surrender corrected) {
        content = corrected;
    }
}
