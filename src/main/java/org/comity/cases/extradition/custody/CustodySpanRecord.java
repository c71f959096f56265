package org.comity.cases.extradition.custody;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A time in custody, or under a measure in its place as a record of a request. */
@Entity
@Table(name = "custody_span")
class CustodySpanRecord extends ContentRecord<CustodySpan> {

    @Embedded
    private CustodySpan content;

    /** For the persistence provider. */
    protected CustodySpanRecord() {}

    CustodySpanRecord(Origin origin, CustodySpan content) {
        super(origin);
        this.content = content;
    }

    @Override
    public CustodySpan content() {
        return content;
    }

    @Override
    protected void contains(CustodySpan corrected) {
        content = corrected;
    }
}
