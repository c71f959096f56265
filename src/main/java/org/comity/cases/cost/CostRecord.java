package org.comity.cases.cost;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A cost as a record of a request. */
@Entity
@Table(name = "cost")
class CostRecord extends ContentRecord<Cost> {

    @Embedded
    private Cost content;

    /** For the persistence provider. */
    protected CostRecord() {}

    CostRecord(Origin origin, Cost content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Cost content() {
        return content;
    }

    @Override
    protected void contains(Cost corrected) {
        content = corrected;
    }
}
