package org.comity.cases.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A temporary transfer of a person as a record of a request. */
@Entity
@Table(name = "person_transfer")
class PersonTransferRecord extends ContentRecord<PersonTransfer> {

    @Embedded
    private PersonTransfer content;

    /** For the persistence provider. */
    protected PersonTransferRecord() {}

    PersonTransferRecord(Origin origin, PersonTransfer content) {
        super(origin);
        this.content = content;
    }

    @Override
    public PersonTransfer content() {
        return content;
    }

    @Override
    protected void contains(PersonTransfer corrected) {
        content = corrected;
    }
}
