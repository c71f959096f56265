package org.comity.cases.offence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A person in an offence as a record of a request. */
@Entity
@Table(name = "offence_person")
class OffencePersonRecord extends ContentRecord<OffencePerson> {

    @Embedded
    private OffencePerson content;

    /** For the persistence provider. */
    protected OffencePersonRecord() {}

    OffencePersonRecord(Origin origin, OffencePerson content) {
        super(origin);
        this.content = content;
    }

    @Override
    public OffencePerson content() {
        return content;
    }

    @Override
    protected void contains(OffencePerson corrected) {
        content = corrected;
    }
}
